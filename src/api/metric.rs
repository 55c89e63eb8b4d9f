//! Figures that the server counts.

use super::lenient::api_record;

api_record! {
    /// One figure. The reference publishes neither the keys nor their units.
    pub struct AppHomeCallMetric {
        /// The figure's name; may be one of the account's own.
        pub metric_key: String,
        /// Its total in the window.
        pub total: Option<f64>,
        /// Its average; absent where there was nothing to average.
        pub average: Option<f64>,
    }
}
