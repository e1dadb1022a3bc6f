//! Whose a number is.
//!
//! Knows the numbers that agents had; whether an agent still has a number is to be looked up. Must not
//! know how switches spell numbers.

use crate::sort;

use gws::ids::UserId;
use gws::phone::{Country, Number};

/// Numbers with the agents who have or had them, sorted.
///
/// Numbers come by the hundred with each page of the directory. So they are added in bulk, to a
/// sorted list, which sorts in one pass, and nothing is taken out: agents take another number too
/// rarely to matter between two readings of the members, which start a new list.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbers {
    /// The country whose number plan the entries follow.
    country: Option<Country>,
    entries: Vec<(Number, UserId)>,
}

impl Numbers {
    /// An empty list of numbers by the plan of a country.
    pub(crate) fn of_country(country: Option<Country>) -> Self {
        Self {
            country,
            entries: Vec::new(),
        }
    }

    /// Adds numbers of agents.
    pub(crate) fn add(&mut self, numbers: impl IntoIterator<Item = (String, UserId)>) {
        let read = |(text, id): (String, UserId)| Some((Number::read(&text, self.country)?, id));
        let is_new = |entry: &(Number, UserId)| self.entries.binary_search(entry).is_err();
        let numbers = numbers.into_iter().filter_map(read);
        let new: Vec<_> = numbers.filter(is_new).collect();
        if !new.is_empty() {
            self.entries.extend(new);
            sort::sort(&mut self.entries);
            self.entries.dedup();
        }
    }

    /// Ids of the agents who have or had a number.
    pub(crate) fn of<'n>(&'n self, number: &'n Number) -> impl Iterator<Item = &'n UserId> {
        let first = self.entries.partition_point(|(other, _)| other < number);
        let rest = self.entries.iter().skip(first);
        rest.take_while(move |(other, _)| other == number)
            .map(|(_, id)| id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_leads_to_everybody_who_has_or_had_it() {
        let mut numbers = Numbers::default();
        let add = |numbers: &mut Numbers, added: &[(&str, &str)]| {
            let added = added.iter();
            numbers.add(added.map(|(number, id)| ((*number).to_owned(), UserId::from(*id))));
        };
        add(&mut numbers, &[("5002", "b"), ("5001", "a")]);
        add(
            &mut numbers,
            &[
                ("sip:5001@pbx", "c"),
                ("5001", "a"),
                ("50010", "d"),
                ("", "e"),
            ],
        );
        let of = |text| -> Vec<String> {
            let number = Number::read(text, None);
            let ids = number.iter().flat_map(|number| numbers.of(number));
            ids.map(UserId::to_string).collect()
        };
        assert_eq!(of("5001"), ["a", "c"]);
        assert_eq!(of("tel:5002"), ["b"]);
        assert_eq!(of("50010"), ["d"]);
        assert!(of("").is_empty() && of("6").is_empty() && of("4").is_empty());
    }
}
