//! Who is signed in: what the page needs of what the server says about a user.

use crate::api::auth::UserInfo;

/// A user.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct User {
    /// The user's id; empty where the server gives none.
    pub id: String,
    /// The name to show.
    pub name: String,
    /// The e-mail address; often empty.
    pub email: String,
    /// The accounts to choose from: ids and names.
    pub accounts: Vec<(String, String)>,
    /// Whether the user may see accounts that are not among these.
    pub sees_all_accounts: bool,
}

impl User {
    /// What identifies this user: the id, or name and e-mail address if the server gives none.
    pub fn known_as(&self) -> String {
        if self.id.is_empty() { format!("{} {}", self.name, self.email) } else { self.id.clone() }
    }

    /// Whether an account named in the URL is one that this user can see.
    pub fn may_see(&self, account: &str) -> bool {
        self.sees_all_accounts || self.accounts.is_empty() || self.accounts.iter().any(|(id, _)| id == account)
    }

    /// Reads what the server says of a user.
    pub fn of(info: UserInfo) -> Self {
        let full = format!("{} {}", info.first_name, info.last_name);
        let name = [&info.name, full.trim(), &info.email_address, &info.id]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or_default()
            .to_owned();
        let mut names = info.account_names.into_iter();
        let accounts = info
            .account_ids
            .into_iter()
            .map(|id| match names.next().filter(|name| !name.is_empty()) {
                Some(name) => (id, name),
                None => (id.clone(), id),
            })
            .filter(|(id, _)| !id.is_empty())
            .collect();
        let sees_all_accounts = info.roles.iter().any(|role| role == "SystemAdministrator");
        User { id: info.id, name, email: info.email_address, accounts, sees_all_accounts }
    }
}
