//! Sign-in, as ServiceStack does it: `auth/status`, `auth/credentials`, `auth/logout`.

use super::error::ResponseStatus;
use super::lenient::api_record;

api_record! {
    /// Who is signed in: the answer of `auth/status`, which is empty (204) when nobody is.
    pub struct UserInfo {
        /// The user's id; opaque.
        pub id: String,
        /// Whether somebody is signed in.
        pub is_authenticated: bool,
        /// First name.
        pub first_name: String,
        /// Last name.
        pub last_name: String,
        /// The whole name.
        pub name: String,
        /// A picture of the user.
        pub avatar_url: String,
        /// E-mail address.
        pub email_address: String,
        /// Roles such as `Manager`.
        pub roles: Vec<String>,
        /// The accounts that the user can see; parallel to the names.
        pub account_ids: Vec<String>,
        /// The accounts' names; may be fewer than the ids.
        pub account_names: Vec<String>,
        /// What a manager may do.
        pub manager_access: String,
        /// Which parts of the vendor's dashboard the user sees.
        pub dashboard_permissions: Vec<String>,
        /// An error in place of a user.
        pub response_status: Option<Box<ResponseStatus>>,
    }
}
