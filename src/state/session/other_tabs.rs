//! The channel to the other tabs of this browser.

use wasm_bindgen::closure::Closure;
use web_sys::BroadcastChannel;

/// The channel to the other tabs; closed when dropped.
pub struct OtherTabs {
    /// Tabs announce a sign-in on it.
    pub channel: BroadcastChannel,
    pub _hear: Closure<dyn FnMut()>,
}

impl Drop for OtherTabs {
    fn drop(&mut self) {
        self.channel.close();
    }
}
