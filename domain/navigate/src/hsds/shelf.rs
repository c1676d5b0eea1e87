//! Things by id and by position.

use std::collections::HashMap;

use uuid::Uuid;

/// Things with an id, in an order that stays.
#[derive(Debug)]
pub struct Shelf<T> {
    items: Vec<T>,
    by_id: HashMap<Uuid, u32>,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self { items: Vec::new(), by_id: HashMap::new() }
    }
}

impl<T> Shelf<T> {
    /// The position of the thing with this id; `make` makes it when there is none.
    pub fn place(&mut self, id: Uuid, make: impl FnOnce() -> T) -> u32 {
        let next = u32::try_from(self.items.len()).unwrap_or(u32::MAX);
        let at = *self.by_id.entry(id).or_insert(next);
        if at == next {
            self.items.push(make());
        }
        at
    }

    /// Adds a thing at the end; an id that is known keeps its first place.
    pub fn push(&mut self, id: Uuid, item: T) {
        let at = self.len();
        self.by_id.entry(id).or_insert(at);
        self.items.push(item);
    }

    /// Changes the thing with this id.
    pub fn change(&mut self, id: Uuid, change: impl FnOnce(&mut T)) {
        if let Some(item) = self.find(id).and_then(|at| self.get_mut(at)) {
            change(item);
        }
    }

    /// The thing at a position, to change it.
    pub fn get_mut(&mut self, at: u32) -> Option<&mut T> {
        self.items.get_mut(at as usize)
    }

    /// The thing at a position.
    #[must_use]
    pub fn get(&self, at: u32) -> Option<&T> {
        self.items.get(at as usize)
    }

    /// The position of an id.
    #[must_use]
    pub fn find(&self, id: Uuid) -> Option<u32> {
        self.by_id.get(&id).copied()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> u32 {
        u32::try_from(self.items.len()).unwrap_or(u32::MAX)
    }

    /// True when there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}
