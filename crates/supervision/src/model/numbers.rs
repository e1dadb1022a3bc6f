//! Whose a number is.
//!
//! Knows the numbers that agents had; whether one of them still has hers is to be looked up.

use gws::ids::UserId;

/// Numbers with the agents who have or had them, sorted.
///
/// Numbers come by the hundred with each page of the directory. So they are added in bulk, to a
/// sorted list, which sorts in one pass, and nothing is taken out: agents take another number too
/// seldom to matter between two readings of the members, when the list is made anew.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbers(Vec<(String, UserId)>);

impl Numbers {
    /// Adds numbers of agents.
    pub(crate) fn add(&mut self, numbers: Vec<(String, UserId)>) {
        if !numbers.is_empty() {
            self.0.extend(numbers);
            self.0.sort();
            self.0.dedup();
        }
    }

    /// Who has or had a number, by id.
    pub(crate) fn of<'n>(&'n self, number: &'n str) -> impl Iterator<Item = &'n UserId> {
        let first = self.0.partition_point(|(other, _)| other.as_str() < number);
        let rest = self.0.iter().skip(first);
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
            numbers.add(
                added
                    .map(|(number, id)| ((*number).to_owned(), UserId::from(*id)))
                    .collect(),
            );
        };
        add(&mut numbers, &[("5002", "b"), ("5001", "a")]);
        add(
            &mut numbers,
            &[("5001", "c"), ("5001", "a"), ("50010", "d")],
        );
        let of = |number| -> Vec<&str> { numbers.of(number).map(UserId::as_str).collect() };
        assert_eq!(of("5001"), ["a", "c"]);
        assert_eq!(of("5002"), ["b"]);
        assert_eq!(of("50010"), ["d"]);
        assert!(of("").is_empty() && of("6").is_empty() && of("4").is_empty());
    }
}
