//! How many of something there are, with the number standing out.

use web_sys::Node;

use crate::i18n::{self, Plural};
use crate::ui::dom::{Child, el};
use crate::ui::format;

/// A message about a number of things. Some languages say one or two without a number; then there is none.
pub struct Counted(pub Plural<1>, pub usize);

impl Child for Counted {
    fn append(self, parent: &Node) {
        let Counted(message, count) = self;
        let form = message.form(&format::kind(count));
        match i18n::split_placeholder(form) {
            Some((before, after)) => {
                before.append(parent);
                el("b").child(format::count(count)).append(parent);
                after.append(parent);
            }
            None => form.append(parent),
        }
    }
}
