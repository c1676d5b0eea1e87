//! Values that go into a statement and come out of a row. No type of the database library leaves this crate.

use std::str::FromStr;

use kernel::{Day, Fault, RandomId, Revision, Timestamp};

/// One value as the database keeps it.
///
/// Instants are `BIGINT` milliseconds, days `TEXT` (`2026-11-24`), ids `BYTEA` of 16 bytes, booleans 0 or 1.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// `BIGINT`
    Int(i64),
    /// `DOUBLE PRECISION`
    Real(f64),
    /// `TEXT`
    Text(String),
    /// `BYTEA`
    Bytes(Vec<u8>),
}

/// The parameters of a statement, in the order of `$1`, `$2`, ..
///
/// ```
/// use store::{params, Value};
/// let note: Option<&str> = None;
/// assert_eq!(params!["be-ocmw", 3, true, note], vec![
///     Value::Text("be-ocmw".into()), Value::Int(3), Value::Int(1), Value::Null,
/// ]);
/// ```
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => { ::std::vec![$($crate::Value::from($value)),*] };
}

macro_rules! values {
    ($($from:ty => |$value:ident| $to:expr;)+) => {
        $(impl From<$from> for Value { fn from($value: $from) -> Self { $to } })+
    };
}

values! {
    i64 => |value| Self::Int(value);
    i32 => |value| Self::Int(value.into());
    u32 => |value| Self::Int(value.into());
    u16 => |value| Self::Int(value.into());
    u8 => |value| Self::Int(value.into());
    bool => |value| Self::Int(value.into());
    f64 => |value| Self::Real(value);
    &str => |value| Self::Text(value.to_owned());
    String => |value| Self::Text(value);
    &String => |value| Self::Text(value.clone());
    &[u8] => |value| Self::Bytes(value.to_vec());
    Vec<u8> => |value| Self::Bytes(value);
    &Vec<u8> => |value| Self::Bytes(value.clone());
    [u8; 16] => |value| Self::Bytes(value.to_vec());
    [u8; 32] => |value| Self::Bytes(value.to_vec());
    RandomId => |value| Self::Bytes(value.0.to_vec());
    Timestamp => |value| Self::Int(value.0);
    Day => |value| Self::Text(value.to_string());
    Revision => |value| Self::Int(value.0.into());
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// A row of an answer; columns are read by position.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub(crate) statement: &'static str,
    pub(crate) values: Vec<Value>,
}

impl Row {
    /// The column at `position`, from 0: `let name: String = row.get(1)?;`. A column that may be empty is read as an
    /// `Option`.
    ///
    /// # Errors
    /// A [`Fault`] that names statement, column and kind, if the column is missing, empty or of another kind.
    pub fn get<'a, T: FromValue<'a>>(&'a self, position: usize) -> Result<T, Fault> {
        let wrong = |found: &str| {
            Fault::new(format!("reading column {position} of {} as {}: it is {found}", self.statement, T::KIND))
        };
        let value = self.values.get(position).ok_or_else(|| wrong("not there"))?;
        T::from_value(value).ok_or_else(|| match value {
            Value::Null => wrong("empty"),
            Value::Int(number) => wrong(&format!("the whole number {number}")),
            Value::Real(_) => wrong("a real number"),
            Value::Text(_) => wrong("a text that does not fit"),
            Value::Bytes(bytes) => wrong(&format!("{} bytes", bytes.len())),
        })
    }
}

/// What a column can be read as.
pub trait FromValue<'a>: Sized {
    /// The kind in words, for faults.
    const KIND: &'static str;
    /// The value, if it is of this kind.
    fn from_value(value: &'a Value) -> Option<Self>;
}

macro_rules! readable {
    ($($to:ty, $kind:literal, $pattern:pat => $read:expr;)+) => {
        $(impl<'a> FromValue<'a> for $to {
            const KIND: &'static str = $kind;
            fn from_value(value: &'a Value) -> Option<Self> {
                match value { $pattern => $read, _ => None }
            }
        })+
    };
}

readable! {
    i64, "a whole number", Value::Int(number) => Some(*number);
    i32, "a whole number of 32 bits", Value::Int(number) => (*number).try_into().ok();
    u32, "a whole number of 32 bits, 0 or more", Value::Int(number) => (*number).try_into().ok();
    u16, "a whole number of 16 bits, 0 or more", Value::Int(number) => (*number).try_into().ok();
    u8, "a whole number of 8 bits, 0 or more", Value::Int(number) => (*number).try_into().ok();
    u64, "a whole number, 0 or more", Value::Int(number) => (*number).try_into().ok();
    usize, "a count", Value::Int(number) => (*number).try_into().ok();
    bool, "0 or 1", Value::Int(number @ (0 | 1)) => Some(*number == 1);
    f64, "a real number", Value::Real(number) => Some(*number);
    &'a str, "a text", Value::Text(text) => Some(text);
    String, "a text", Value::Text(text) => Some(text.clone());
    &'a [u8], "bytes", Value::Bytes(bytes) => Some(bytes);
    Vec<u8>, "bytes", Value::Bytes(bytes) => Some(bytes.clone());
    [u8; 16], "16 bytes", Value::Bytes(bytes) => bytes.as_slice().try_into().ok();
    [u8; 32], "32 bytes", Value::Bytes(bytes) => bytes.as_slice().try_into().ok();
    RandomId, "an id of 16 bytes", Value::Bytes(bytes) => bytes.as_slice().try_into().ok().map(RandomId);
    Timestamp, "an instant", Value::Int(ms) => Some(Timestamp(*ms));
    Day, "a day", Value::Text(text) => Day::from_str(text).ok();
    Revision, "a revision", Value::Int(number) => (*number).try_into().ok().map(Revision);
}

impl<'a, T: FromValue<'a>> FromValue<'a> for Option<T> {
    const KIND: &'static str = T::KIND;
    fn from_value(value: &'a Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            other => T::from_value(other).map(Some),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(values: Vec<Value>) -> Row {
        Row { statement: "cases::FIND", values }
    }

    #[test]
    fn what_goes_in_comes_out() {
        let id = RandomId::from_bytes([9; 16]);
        let day: Day = "2026-11-24".parse().unwrap();
        let row = row(params![id, Timestamp(5), day, Some("text"), None::<i64>, false, 2.5]);
        assert_eq!(row.get::<RandomId>(0).unwrap(), id);
        assert_eq!(row.get::<Timestamp>(1).unwrap(), Timestamp(5));
        assert_eq!(row.get::<Day>(2).unwrap(), day);
        assert_eq!(row.get::<Option<&str>>(3).unwrap(), Some("text"));
        assert_eq!(row.get::<Option<i64>>(4).unwrap(), None);
        assert!(!row.get::<bool>(5).unwrap());
        assert!((row.get::<f64>(6).unwrap() - 2.5).abs() < f64::EPSILON);
    }

    #[test]
    fn a_fault_names_statement_column_and_kind() {
        let row = row(params![None::<i64>, 70_000, "x"]);
        let said = |fault: Result<(), Fault>| fault.unwrap_err().to_string();
        assert_eq!(said(row.get::<i64>(0).map(drop)), "reading column 0 of cases::FIND as a whole number: it is empty");
        assert_eq!(
            said(row.get::<u16>(1).map(drop)),
            "reading column 1 of cases::FIND as a whole number of 16 bits, 0 or more: it is the whole number 70000"
        );
        assert_eq!(
            said(row.get::<Day>(2).map(drop)),
            "reading column 2 of cases::FIND as a day: it is a text that does not fit"
        );
        assert!(said(row.get::<i64>(9).map(drop)).ends_with("it is not there"));
    }
}
