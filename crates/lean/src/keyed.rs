//! Lists whose rows are known by keys.

use std::collections::HashMap;

use real::prelude::{GetUntracked, Owner, RwSignal, Set, untrack};
use web_sys::Node;

use crate::effect::effect;
use crate::region::Region;
use crate::view::AnyView;

/// What makes a row that is not there yet.
pub type MakeRow<'a> = &'a mut dyn FnMut(RwSignal<usize>) -> AnyView;

/// Names the rows that there are to be, in order, by numbers that stand for their keys.
pub type Rows = Box<dyn FnMut(&mut dyn FnMut(u64, MakeRow))>;

struct Row {
    /// Its first and its last node; none for a row of nothing.
    edges: Option<(Node, Node)>,
    owner: Owner,
    index: RwSignal<usize>,
}

impl Row {
    fn insert(&self, before: &Node) {
        let (Some((first, last)), Some(parent)) = (&self.edges, before.parent_node()) else {
            return;
        };
        let mut next = Some(first.clone());
        while let Some(node) = next {
            next = node.next_sibling().filter(|_| node != *last);
            let _ = parent.insert_before(&node, Some(before));
        }
    }

    /// Takes it away, and returns its owner, which owns nothing any more.
    fn remove(self) -> Owner {
        if let Some((first, last)) = &self.edges
            && let Some(parent) = first.parent_node()
        {
            let mut next = Some(first.clone());
            while let Some(node) = next {
                next = node.next_sibling().filter(|_| node != *last);
                let _ = parent.remove_child(&node);
            }
        }
        self.owner.cleanup();
        self.owner
    }
}

/// Keeps rows in step with a list. A row is made once and lives as long as its key is in the list; as few rows as
/// possible are moved, so that the others keep the focus and what plays in them.
pub fn keyed(mut rows: Rows) -> AnyView {
    let region = Region::new();
    let place = region.clone();
    // The rows' owners are children of whoever owns the list, not of one run of its effect.
    let list_owner = Owner::current().unwrap_or_default();
    let mut kept: HashMap<u64, Row> = HashMap::new();
    // Owners of rows that went, for rows that come: an owner remembers every child that it ever had.
    let mut free: Vec<Owner> = Vec::new();
    effect(Box::new(move || {
        let mut old = std::mem::take(&mut kept);
        let mut order: Vec<(u64, Option<usize>)> = Vec::new();
        rows(&mut |id, make| {
            let index = order.len();
            let before = old.remove(&id).map(|row| {
                let before = row.index.get_untracked();
                if before != index {
                    row.index.set(index);
                }
                (row, before)
            });
            let (row, before) = match before {
                Some((row, before)) => (row, Some(before)),
                None => {
                    let owner = free.pop().unwrap_or_else(|| list_owner.with(Owner::new));
                    (new_row(owner, &place, index, make), None)
                }
            };
            order.push((id, before));
            kept.insert(id, row);
        });
        free.extend(old.into_values().map(Row::remove));
        let stays = longest_rise(&order.iter().map(|(_, before)| *before).collect::<Vec<_>>());
        let mut next = place.end().clone();
        for ((id, _), stays) in order.iter().zip(stays).rev() {
            let row = &kept[id];
            if !stays {
                row.insert(&next);
            }
            if let Some((first, _)) = &row.edges {
                next = first.clone();
            }
        }
    }));
    AnyView::region(region)
}

fn new_row(owner: Owner, place: &Region, index: usize, make: MakeRow) -> Row {
    let (index, view) = owner.with(|| {
        let index = RwSignal::new(index);
        (index, place.dress(untrack(|| make(index))))
    });
    // Nodes of one row are siblings from the first moment on.
    let edges = view.edges();
    if edges.as_ref().is_some_and(|(first, last)| first != last) {
        view.insert(&real::prelude::document().create_document_fragment(), None);
    }
    Row { edges, owner, index }
}

/// Which of the rows stay where they are, given the places that they had (`None` for new ones): those of a longest
/// rising sequence. All others are moved.
fn longest_rise(places: &[Option<usize>]) -> Vec<bool> {
    // The end of the best sequence of each length, and before each row the one that its sequence comes from.
    let mut ends: Vec<usize> = Vec::new();
    let mut from: Vec<Option<usize>> = vec![None; places.len()];
    for (at, place) in places.iter().enumerate() {
        if place.is_none() {
            continue;
        }
        let length = ends.partition_point(|end| places[*end] < *place);
        from[at] = length.checked_sub(1).map(|before| ends[before]);
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut stays = vec![false; places.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        stays[at] = true;
        next = from[at];
    }
    stays
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::longest_rise;

    #[test]
    fn as_many_rows_as_possible_stay() {
        let staying = |places: &[i32]| {
            let places: Vec<Option<usize>> = places.iter().map(|place| usize::try_from(*place).ok()).collect();
            longest_rise(&places).into_iter().filter(|stays| *stays).count()
        };
        assert_eq!(staying(&[]), 0);
        assert_eq!(staying(&[0, 1, 2]), 3);
        // A new one before all others moves none of them.
        assert_eq!(staying(&[-1, 0, 1, 2]), 3);
        // The last comes first: it alone is moved.
        assert_eq!(staying(&[3, 0, 1, 2]), 3);
        assert_eq!(staying(&[1, 2, 3, 0]), 3);
        assert_eq!(staying(&[3, 2, 1, 0]), 1);
        assert_eq!(staying(&[2, 0, -1, 1, 3]), 3);
    }
}
