//! The numbers under which the index knows pages and areas. A number stays with its page as long as the index lives.

use std::{collections::HashMap, sync::Arc};

use kernel::Slug;

use super::{EVERYWHERE, Target};
use crate::snapshot::Snapshot;

/// Pages and areas with their numbers.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) struct Book {
    /// Pages by number; what is gone keeps its own.
    pub targets: Vec<Target>,
    /// Numbers by page.
    pub keys: HashMap<Target, u32>,
    /// Numbers of areas, from 1.
    pub areas: HashMap<Slug, u32>,
}

impl Book {
    /// Numbers everything in a snapshot.
    pub fn of(snapshot: &Snapshot) -> Self {
        let services = snapshot.services.iter().map(|held| Target::Service(held.record.id.clone()));
        let pathways = snapshot.pathways.iter().map(|held| Target::Pathway(held.record.id.clone()));
        let needs = snapshot.needs.iter().map(|need| Target::Need(need.code.clone()));
        let mut book = Self::default();
        services.chain(pathways).chain(needs).for_each(|target| book.add(target));
        let areas = snapshot.services.iter().flat_map(|held| &held.areas);
        areas.chain(snapshot.pathways.iter().flat_map(|held| &held.areas)).for_each(|area| book.add_area(area));
        book
    }

    /// Gives numbers to a page of the snapshot and its areas, if they have none; a book that others read is copied then.
    pub fn enter(book: &mut Arc<Self>, target: &Target, snapshot: &Snapshot) {
        let areas = match target {
            Target::Service(id) => snapshot.service(id).map(|held| held.areas.as_slice()),
            Target::Pathway(id) => snapshot.pathway(id).map(|held| held.areas.as_slice()),
            Target::Need(code) => snapshot.need(code).map(|_| [].as_slice()),
        };
        let Some(areas) = areas else { return };
        if !book.keys.contains_key(target) {
            Arc::make_mut(book).add(target.clone());
        }
        for area in areas {
            if !book.areas.contains_key(area) {
                Arc::make_mut(book).add_area(area);
            }
        }
    }

    fn add(&mut self, target: Target) {
        let next = u32::try_from(self.targets.len()).unwrap_or(u32::MAX);
        self.targets.push(target.clone());
        self.keys.insert(target, next);
    }

    fn add_area(&mut self, area: &Slug) {
        let next = u32::try_from(self.areas.len()).unwrap_or(u32::MAX).saturating_add(EVERYWHERE + 1);
        self.areas.entry(area.clone()).or_insert(next);
    }

    /// All numbers as text: a line for each page, then one for each area, in their order.
    pub fn write(&self) -> String {
        let mut text = String::new();
        for target in &self.targets {
            let (letter, id) = match target {
                Target::Service(id) => ('s', id),
                Target::Pathway(id) => ('p', id),
                Target::Need(code) => ('n', code),
            };
            text.extend([letter, ' ']);
            text.push_str(id);
            text.push('\n');
        }
        let mut areas: Vec<(&Slug, &u32)> = self.areas.iter().collect();
        areas.sort_unstable_by_key(|(_, number)| **number);
        for (area, _) in areas {
            text.push_str("a ");
            text.push_str(area);
            text.push('\n');
        }
        text
    }

    /// What [`Book::write`] wrote; none if it is anything else.
    pub fn read(text: &str) -> Option<Self> {
        let mut book = Self::default();
        for line in text.lines() {
            let (letter, id) = line.split_once(' ')?;
            let id: Slug = id.parse().ok()?;
            match letter {
                "s" => book.add(Target::Service(id)),
                "p" => book.add(Target::Pathway(id)),
                "n" => book.add(Target::Need(id)),
                "a" => book.add_area(&id),
                _ => return None,
            }
        }
        Some(book)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read() {
        let mut book = Book::default();
        let slug = |text: &str| text.parse::<Slug>().unwrap();
        for target in [Target::Need(slug("health")), Target::Service(slug("be-x")), Target::Pathway(slug("be-x"))] {
            book.add(target);
        }
        ["es", "be", "at"].iter().for_each(|area| book.add_area(&slug(area)));
        assert_eq!(book.write(), "n health\ns be-x\np be-x\na es\na be\na at\n");
        assert_eq!(Book::read(&book.write()), Some(book));
        assert_eq!(Book::read("x y\n"), None);
        assert_eq!(Book::read("s \n"), None);
    }
}
