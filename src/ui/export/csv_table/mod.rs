//! The lists of the page as tables to take away: every field a person may want, one row a record.
//!
//! Phone numbers stand twice: as people write them, and as digits alone, which a spreadsheet can compare.

use super::csv::Table;
use crate::i18n::{self, Message, channel_label, direction_label, named, status_label};
use crate::model::call::Call;
use crate::model::callbacks::Callbacks;
use crate::model::conversation::Conversation;
use crate::model::form::Form;
use crate::model::instant::{self, Instant};
use crate::model::metric::Metric;
use crate::model::record::{Item, KeySet};
use crate::model::voicemail::Voicemail;
use crate::model::zone::Zone;

use std::sync::Arc;

mod cells;

use cells::{count, number, path, row};

/// Where and when the tables are read.
pub struct Place<'a> {
    /// The viewer's zone.
    pub zone: &'a Zone,
    /// Its name, which stands in the head of every column of times.
    pub zone_name: &'a str,
}

/// What stands in the head of a column.
enum Column {
    /// A name.
    Plain(Message<0>),
    /// The digits of the column before.
    Digits(Message<0>),
    /// Times.
    Time(Message<0>),
}
use Column::{Digits, Plain, Time};

impl Place<'_> {
    /// A table without rows yet.
    fn table(&self, columns: &[Column]) -> Table {
        let name = |column: &Column| match column {
            Column::Plain(name) => name.text().to_owned(),
            Column::Digits(name) => i18n::DIGITS_OF.with([name.text()]),
            // A column of times says in which zone they are.
            Column::Time(name) if self.zone_name.is_empty() => {
                i18n::REMARKED.with([name.text(), i18n::LOCAL_TIME.text()])
            }
            Column::Time(name) => i18n::REMARKED.with([name.text(), self.zone_name]),
        };
        Table {
            head: columns.iter().map(name).collect(),
            digits: (0..columns.len()).filter(|at| matches!(columns[*at], Column::Digits(_))).collect(),
            ..Table::default()
        }
    }

    /// The local time; what the server wrote, where that could not be read.
    fn time(&self, instant: Option<Instant>, raw: &str) -> String {
        instant.map_or_else(|| raw.to_owned(), |instant| self.zone.text(instant))
    }
}

/// Calls.
pub fn calls<'a>(calls: impl Iterator<Item = &'a Arc<Call>>, place: &Place) -> Table {
    let table = place.table(&[
        Plain(i18n::STATUS),
        Plain(i18n::DIRECTION),
        Plain(i18n::CHANNEL),
        Plain(i18n::FROM_NAME),
        Plain(i18n::FROM_HEAD),
        Digits(i18n::FROM_HEAD),
        Plain(i18n::TO_HEAD),
        Digits(i18n::TO_HEAD),
        Plain(i18n::LINE),
        Time(i18n::BEGAN),
        Time(i18n::COMPLETED_ON),
        Plain(i18n::LENGTH_SECONDS),
        Plain(i18n::OUTCOME),
        Plain(i18n::ANSWERED_BY),
        Plain(i18n::CALL_BACK_ON),
        Digits(i18n::CALL_BACK_ON),
        Plain(i18n::CUSTOMER),
        Plain(i18n::ACCOUNT),
        Plain(i18n::SESSION_ID),
    ]);
    let rows = calls.map(|call| {
        let session = &call.session;
        row([
            &status_label(call.status),
            &direction_label(session.direction.as_ref()),
            &channel_label(session.channel.as_ref()),
            &session.from_name,
            &number(&session.from_address),
            &number(call.to()),
            &session.endpoint_name,
            &place.time(call.began, &session.date_created),
            &place.time(call.completed, &session.date_completed),
            &count(call.seconds()),
            &session.outcome,
            &session.answered_by_name,
            &number(&session.callback_number),
            &path(&session.customer_breadcrumb, &session.customer_name),
            &session.account_name,
            &session.id,
        ])
    });
    Table { rows: rows.collect(), ..table }
}

/// Who waits for a call back.
pub fn callbacks(callbacks: &Callbacks, place: &Place) -> Table {
    let table = place.table(&[
        Plain(i18n::NAME),
        Plain(i18n::NUMBER),
        Digits(i18n::NUMBER),
        Plain(i18n::CALLS),
        Time(i18n::FIRST),
        Time(i18n::LAST),
        Plain(i18n::LONGEST_WAIT),
        Plain(i18n::LINE),
        Plain(i18n::CUSTOMER),
    ]);
    let rows = callbacks.waiting.iter().map(|one| {
        let session = &one.call.session;
        row([
            &session.from_name,
            &number(one.address().raw),
            &one.attempts.to_string(),
            &place.time(Some(one.first), ""),
            &place.time(Some(one.last), ""),
            &one.longest.to_string(),
            &session.endpoint_name,
            &path(&session.customer_breadcrumb, &session.customer_name),
        ])
    });
    Table { rows: rows.collect(), ..table }
}

/// Conversations, by their most recent message.
pub fn conversations<'a>(list: impl Iterator<Item = &'a Arc<Conversation>>, place: &Place) -> Table {
    let table = place.table(&[
        Plain(i18n::OTHER_SIDE),
        Digits(i18n::OTHER_SIDE),
        Plain(i18n::LINE),
        Time(i18n::DATE),
        Plain(i18n::DIRECTION),
        Plain(i18n::SENDER),
        Plain(i18n::UNREAD),
        Plain(i18n::TEXT),
        Plain(i18n::CONVERSATION_ID),
    ]);
    let rows = list.map(|conversation| {
        let message = conversation.message();
        let text = |of: fn(&crate::api::conversation::MessageInfo) -> &str| message.map_or("", of);
        row([
            &number(conversation.other_address()),
            &text(|message| &message.endpoint_display_name),
            &place.time(conversation.when, text(|message| &message.date)),
            &text(|message| message.direction.as_ref().map_or("", |direction| named(direction.name()))),
            &text(|message| &message.sender),
            &if conversation.is_unread() { i18n::YES.text() } else { i18n::NO.text() },
            &text(|message| &message.text),
            &conversation.info.id,
        ])
    });
    Table { rows: rows.collect(), ..table }
}

/// Voice messages. `heard` knows those that were played on this device.
pub fn voicemail<'a>(list: impl Iterator<Item = &'a Arc<Voicemail>>, heard: &KeySet, place: &Place) -> Table {
    let table = place.table(&[
        Plain(i18n::FROM_NAME),
        Plain(i18n::FROM_HEAD),
        Digits(i18n::FROM_HEAD),
        Plain(i18n::TO_HEAD),
        Digits(i18n::TO_HEAD),
        Plain(i18n::FOR_HEAD),
        Time(i18n::DATE),
        Plain(i18n::LENGTH_SECONDS),
        Plain(i18n::HEARD_HERE),
        Plain(i18n::AI_TRANSCRIPT_HEAD),
        Plain(i18n::TRANSCRIPT_HEAD),
        Plain(i18n::CUSTOMER),
        Plain(i18n::ACCOUNT),
        Plain(i18n::FILE_ID),
    ]);
    let rows = list.map(|message| {
        let file = &message.file;
        row([
            &file.recording_from,
            &number(message.other_side().raw),
            &number(&file.to_address),
            &file.user_name,
            &place.time(message.when, &file.date_created),
            &count(file.recording_duration),
            &if heard.has(message.key()) { i18n::YES.text() } else { i18n::NO.text() },
            &file.ai_transcription,
            &file.transcription,
            &path(&file.customer_breadcrumb, &file.customer_name),
            &file.account_name,
            &file.id,
        ])
    });
    Table { rows: rows.collect(), ..table }
}

/// Forms, with a column for every name that a field has in any of them, in the order in which they come.
pub fn forms<'a>(list: impl Iterator<Item = &'a Arc<Form>>, place: &Place) -> Table {
    let list: Vec<&Arc<Form>> = list.collect();
    let mut names: Vec<&str> = Vec::new();
    for field in list.iter().flat_map(|form| &form.info.fields) {
        if !names.contains(&field.name.as_str()) {
            names.push(&field.name);
        }
    }
    let mut table = place.table(&[
        Plain(i18n::NAME),
        Plain(i18n::FORM),
        Plain(i18n::CLIENT),
        Plain(i18n::FOR_HEAD),
        Plain(i18n::CALLER),
        Digits(i18n::CALLER),
        Time(i18n::CREATED),
        Time(i18n::COMPLETED_ON),
        Plain(i18n::EMAIL_SUBJECT),
        Plain(i18n::ID),
    ]);
    table.head.extend(names.iter().map(|name| (*name).to_owned()));
    let rows = list.iter().map(|form| {
        let info = &form.info;
        let mut cells = row([
            &info.name,
            &info.form_name,
            &info.client_name,
            &form.contacts().join("; "),
            &number(&info.caller_number),
            &place.time(instant::parse(&info.date_created), &info.date_created),
            &place.time(instant::parse(&info.date_completed), &info.date_completed),
            &info.email_subject,
            &info.id,
        ]);
        cells.extend(names.iter().map(|name| {
            // A form may have two fields of one name.
            let of_name = info.fields.iter().filter(|field| field.name == *name);
            of_name.flat_map(|field| &field.values).map(String::as_str).collect::<Vec<_>>().join("; ")
        }));
        cells
    });
    Table { rows: rows.collect(), ..table }
}

/// Metrics, as the server gave them.
pub fn metrics(metrics: &[Arc<Metric>], shown: impl Fn(f64) -> String) -> Table {
    let number = |number: Option<f64>| number.map(&shown).unwrap_or_default();
    let rows =
        metrics.iter().map(|metric| row([&metric.label, &metric.key, &number(metric.total), &number(metric.average)]));
    Table {
        head: [i18n::METRIC, i18n::METRIC_KEY, i18n::METRIC_TOTAL, i18n::METRIC_AVERAGE]
            .map(|name| name.text().to_owned())
            .to_vec(),
        decimals: vec![2, 3],
        rows: rows.collect(),
        ..Table::default()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
