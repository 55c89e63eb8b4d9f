//! The other tabs of this browser.

use wasm_bindgen::closure::Closure;
use web_sys::BroadcastChannel;

/// The other tabs of this browser, as long as this page is there.
pub struct OtherTabs {
    /// On which the tabs tell each other that somebody has signed in.
    pub channel: BroadcastChannel,
    pub _hear: Closure<dyn FnMut()>,
}

impl Drop for OtherTabs {
    fn drop(&mut self) {
        self.channel.close();
    }
}
