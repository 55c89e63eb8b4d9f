//! Where the focus is, and where it goes when what has it goes.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Array, Reflect};
use web_sys::{
    Element, Event, FocusOptions, HtmlElement, MutationObserver, MutationObserverInit, MutationRecord, Node, NodeList,
};

/// What can have the focus.
const FOCUSABLE: &str = "a, button, input, select, summary, [tabindex]";

/// Gives the focus to an element of the document; whether there is one.
pub fn focus(selector: &str) -> bool {
    let element = document().query_selector(selector).ok().flatten();
    element.and_then(|element| element.dyn_into::<HtmlElement>().ok()).is_some_and(|element| element.focus().is_ok())
}

/// Gives the focus to the heading of a section, once the page shows it. Where it is shown by itself, its top is the top of
/// the page.
pub fn focus_section(section: &'static str) {
    spawn_local(async move {
        tick().await;
        let is_alone = document().document_element().and_then(|root| root.get_attribute("data-view"));
        if is_alone.as_deref() != Some(section) {
            focus(&format!("#{section} h2"));
            return;
        }
        window().scroll_to_with_x_and_y(0.0, 0.0);
        let heading = document().query_selector(&format!("#{section} h2")).ok().flatten();
        if let Some(heading) = heading {
            focus_quietly(&heading);
        }
    });
}

/// Gives the focus to an element for whoever uses the keyboard: with its ring, even where a pointer was used last.
pub fn focus_visibly(element: &HtmlElement) {
    let options = FocusOptions::new();
    // Newer than the bindings; setting a member of a fresh object can't fail.
    let _ = Reflect::set(&options, &"focusVisible".into(), &true.into());
    let _ = element.focus_with_options(&options);
}

/// Directive: while something in the element has the focus and goes, what comes in its place gets it; else the row after
/// it, else the heading of where it was. Views are replaced as data comes; who works with the keyboard stays where they
/// are.
pub fn keep_focus(root: Element) {
    let last: Rc<RefCell<Option<Element>>> = Rc::default();
    let note = {
        let last = last.clone();
        Closure::<dyn Fn(Event)>::new(move |event: Event| {
            *last.borrow_mut() = event.target().and_then(|target| target.dyn_into().ok());
        })
    };
    let _ = root.add_event_listener_with_callback("focusin", note.as_ref().unchecked_ref());
    let look = Closure::<dyn Fn(Array)>::new(move |records: Array| {
        // A browser takes the focus from what is hidden with the next frame only.
        let lost = if is_focus_lost() { last.borrow().clone() } else { hidden_with_focus() };
        let records: Vec<MutationRecord> = records.iter().map(JsCast::unchecked_into).collect();
        if let Some(lost) = lost
            && hand_on(&lost, &records)
        {
            *last.borrow_mut() = document().active_element();
        }
    });
    let Ok(observer) = MutationObserver::new(look.as_ref().unchecked_ref()) else {
        return;
    };
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_subtree(true);
    options.set_attribute_filter(&Array::of1(&JsValue::from_str("hidden")));
    let _ = observer.observe_with_options(&root, &options);
    StoredValue::new_local(Watch { observer, _note: note, _look: look });
}

/// An observer that ends with its owner.
struct Watch {
    observer: MutationObserver,
    _note: Closure<dyn Fn(Event)>,
    _look: Closure<dyn Fn(Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Whether nothing has the focus: what had it is gone.
fn is_focus_lost() -> bool {
    document().active_element().is_none_or(|active| active.tag_name() == "BODY")
}

/// What has the focus although it is hidden.
fn hidden_with_focus() -> Option<Element> {
    let active = document().active_element()?;
    active.closest("[hidden]").ok().flatten().map(|_| active)
}

/// Finds what went with the focus, and who gets it; whether it went at all.
fn hand_on(lost: &Element, records: &[MutationRecord]) -> bool {
    if lost.is_connected() {
        // Hidden, or left by somebody who pressed beside it.
        let hidden = lost.closest("[hidden]").ok().flatten();
        return hidden.is_some_and(|hidden| focus_heading(&hidden));
    }
    let removed = records.iter().find_map(|record| {
        let root = elements(&record.removed_nodes()).into_iter().find(|root| root.contains(Some(lost)))?;
        Some((record, root))
    });
    let Some((record, root)) = removed else {
        return false;
    };
    let Some(parent) = record.target() else {
        return false;
    };
    if root.has_attribute("data-key") {
        // A row: the one that stands there now.
        let beside = [record.next_sibling(), record.previous_sibling()];
        if let Some(row) = beside.into_iter().flatten().find_map(connected_row) {
            focus_quietly(&row);
        }
    } else if let Some(successor) = replacement(&root, &parent, records) {
        let place = focusables(&root).iter().position(|element| element == lost).unwrap_or_default();
        let all = focusables(&successor);
        if let Some(heir) = all.get(place).or(all.last()) {
            focus_quietly(heir);
        }
    }
    if is_focus_lost()
        && let Some(parent) = parent.dyn_ref::<Element>()
    {
        focus_heading(parent);
    }
    true
}

/// What was put into the place of a node that was taken away: the one at the same place among the new ones.
fn replacement(root: &Element, parent: &Node, records: &[MutationRecord]) -> Option<Element> {
    let here = || records.iter().filter(|record| record.target().as_ref() == Some(parent));
    let removed: Vec<Element> = here().flat_map(|record| elements(&record.removed_nodes())).collect();
    let added: Vec<Element> =
        here().flat_map(|record| elements(&record.added_nodes())).filter(|added| added.is_connected()).collect();
    let at = removed.iter().position(|removed| removed == root)?;
    added.get(at).or(added.last()).cloned()
}

fn elements(nodes: &NodeList) -> Vec<Element> {
    (0..nodes.length()).filter_map(|at| nodes.item(at)?.dyn_into().ok()).collect()
}

fn connected_row(node: Node) -> Option<Element> {
    let row = node.dyn_into::<Element>().ok()?;
    (row.is_connected() && row.has_attribute("data-key")).then_some(row)
}

/// The element itself, if it can have the focus, and all in it that can.
fn focusables(root: &Element) -> Vec<Element> {
    let itself = root.matches(FOCUSABLE).ok().filter(|matches| *matches).map(|_| root.clone());
    let inside = root.query_selector_all(FOCUSABLE).map(|all| elements(&all)).unwrap_or_default();
    itself.into_iter().chain(inside).collect()
}

/// Gives the focus to the heading of where something was, else to the content.
fn focus_heading(from: &Element) -> bool {
    let around = from.closest("section:not([hidden]), dialog").ok().flatten();
    let heading = around.and_then(|around| around.query_selector("h2[tabindex]").ok().flatten());
    for element in [heading, document().get_element_by_id("main")].into_iter().flatten() {
        focus_quietly(&element);
        if document().active_element().as_ref() == Some(&element) {
            return true;
        }
    }
    false
}

/// Gives the focus to an element where it stands: what somebody reads does not move.
pub fn focus_quietly(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}
