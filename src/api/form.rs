//! Forms of HostedSuite, the answering service.

use super::lenient::api_record;

api_record! {
    /// A form that an operator filled in for a client.
    pub struct HostedSuiteCompletedForm {
        /// The completed form's id; opaque.
        pub id: String,
        /// Its own name.
        pub name: String,
        /// When it was begun.
        pub date_created: String,
        /// When it was completed.
        pub date_completed: String,
        /// The id of the form that it is an instance of.
        pub form_id: String,
        /// The name of that form.
        pub form_name: String,
        /// The id of the client, the customer company.
        pub client_id: String,
        /// The client's name.
        pub client_name: String,
        /// The id of the contact, the person that it is for.
        pub contact_id: String,
        /// The contact's name.
        pub contact_name: String,
        /// The ids of all contacts; parallel to the names.
        pub contacts_ids: Vec<String>,
        /// The names of all contacts.
        pub contacts_names: Vec<String>,
        /// The subject of the e-mail that was sent with it.
        pub email_subject: String as prose,
        /// The number of the caller that it is about.
        pub caller_number: String,
        /// What was filled in.
        pub fields: Vec<HostedSuiteCompletedFormField>,
    }

    /// One field of a form.
    pub struct HostedSuiteCompletedFormField {
        /// The field's name.
        pub name: String,
        /// What was filled in or ticked; may be several.
        pub values: Vec<String> as prose,
    }
}
