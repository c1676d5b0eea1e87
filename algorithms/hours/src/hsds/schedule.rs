//! The record `schedule` of HSDS 3.1, as it is published.

use serde::{Deserialize, Deserializer, Serialize};

use crate::osm::{Says, says};

/// The fields of an HSDS 3.1 `schedule` that say when; names and forms are the standard's.
///
/// Kept as written, so that reading and writing changes nothing. Identifiers and attributes stay with the caller.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Schedule {
    /// First day on which the information is valid, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<String>,
    /// Last day on which the information is valid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<String>,
    /// Day of the first event; needed with `interval` above 1 and with `count`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dtstart: Option<String>,
    /// Offset from UTC in hours; some publishers write a name instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<Timezone>,
    /// Day of the last event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Number of events.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "whole")]
    pub count: Option<u32>,
    /// Day on which weeks begin, `MO` to `SU`; Monday if it is not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wkst: Option<String>,
    /// `WEEKLY` or `MONTHLY`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub freq: Option<String>,
    /// Every how many weeks or months; 1 if it is not said.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "whole")]
    pub interval: Option<u32>,
    /// Days of the week, `MO,TU`; with MONTHLY also `2MO`, `-1FR`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byday: Option<String>,
    /// Numbers of weeks, negative from the end of the year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byweekno: Option<String>,
    /// Days of the month, negative from its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bymonthday: Option<String>,
    /// Days of the year, negative from its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byyearday: Option<String>,
    /// Free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Opening time, `HH:MM`, `HH:MM:SS`, with or without `Z` or an offset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens_at: Option<String>,
    /// Closing time in the same form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<String>,
    /// Address of a page with the schedule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule_link: Option<String>,
    /// How one attends, in free text; words for an appointment are understood.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attending_type: Option<String>,
    /// Free text; words for an appointment are understood.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
}

impl Schedule {
    /// Whether `attending_type` or `notes` say that one needs an appointment, in one of the languages served.
    #[must_use]
    pub fn needs_appointment(&self) -> bool {
        let fields = [self.attending_type.as_deref(), self.notes.as_deref()];
        fields.into_iter().flatten().any(|text| says(text) == Says::Appointment)
    }

    /// Whether neither days nor times are written.
    pub(crate) fn names_no_time(&self) -> bool {
        let fields = [
            &self.freq,
            &self.byday,
            &self.byweekno,
            &self.bymonthday,
            &self.byyearday,
            &self.dtstart,
            &self.opens_at,
            &self.closes_at,
        ];
        fields.into_iter().flatten().all(|text| text.trim().is_empty())
    }
}

/// What stands in `timezone`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Timezone {
    /// Hours ahead of UTC, as the standard has it.
    Hours(f64),
    /// `Europe/Brussels`, `+01:00` or `1`, as it is found.
    Name(String),
}

/// A whole number, also where a program wrote it as `2.0`.
fn whole<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
    let Some(number) = Option::<f64>::deserialize(deserializer)? else { return Ok(None) };
    if number.fract() != 0.0 || !(0.0..=f64::from(u32::MAX)).contains(&number) {
        return Err(serde::de::Error::custom("expected a whole number, not below zero"));
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and in range, tested above")]
    Ok(Some(number as u32))
}
