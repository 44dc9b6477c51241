//! The calendar: days, and what the clock on the wall shows in Beijing.

/// Date and time of day at UTC+8, the only offset that the protocol has.
///
/// The parts are not checked by themselves: that is for [`Time::from_civil`](crate::Time::from_civil), which is
/// also where a real-time clock set to China Standard Time comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Civil {
    /// 1970 to 9999
    pub year: u16,
    /// 1 to 12
    pub month: u8,
    /// 1 to 31
    pub day: u8,
    /// 0 to 23
    pub hour: u8,
    /// 0 to 59
    pub minute: u8,
    /// 0 to 59: there are no leap seconds
    pub second: u8,
}

const SECONDS_PER_DAY: u64 = 86_400;

/// Days are counted from 1 March of the year 0, so that a leap day is the last one of its year and
/// the months before it are always as long: 31 30 31 30 31, twice, and what is left.
const DAYS_TO_1970: u32 = 719_468;
const DAYS_PER_YEAR: u32 = 365;
const DAYS_PER_100_YEARS: u32 = 36_524;
const DAYS_PER_400_YEARS: u32 = 146_097;
/// Up to the leap day that ends four years, or four hundred.
const DAYS_TO_LEAP_DAY: u32 = 1_460;
const DAYS_TO_LAST_LEAP_DAY: u32 = 146_096;
/// From the start of March to that of August, and on to that of January.
const DAYS_PER_5_MONTHS: u32 = 153;

impl Civil {
    /// The first part that is out of its range: 0 for the year, up to 5 for the second.
    pub(super) fn fault(self) -> Option<usize> {
        let sound = [
            (1970..=9999).contains(&self.year),
            (1..=12).contains(&self.month),
            (1..=days_in_month(self.year, self.month)).contains(&self.day),
            self.hour < 24,
            self.minute < 60,
            self.second < 60,
        ];
        sound.iter().position(|sound| !sound)
    }

    /// Seconds since the start of 1970 at UTC+8, for parts that are in their ranges.
    pub(super) fn seconds(self) -> u64 {
        let of_day = u32::from(self.hour)
            .wrapping_mul(60)
            .wrapping_add(self.minute.into())
            .wrapping_mul(60)
            .wrapping_add(self.second.into());
        u64::from(self.days()).wrapping_mul(SECONDS_PER_DAY).wrapping_add(of_day.into())
    }

    /// Days since the start of 1970.
    fn days(self) -> u32 {
        // January and February belong to the year before.
        let early = self.month < 3;
        let year = u32::from(self.year).wrapping_sub(early.into());
        let month = u32::from(self.month).wrapping_add(if early { 9 } else { 0 });
        let month = month.wrapping_sub(if early { 0 } else { 3 });
        let of_year = month.wrapping_mul(DAYS_PER_5_MONTHS).wrapping_add(2) / 5;
        year.wrapping_mul(DAYS_PER_YEAR)
            .wrapping_add(year / 4)
            .wrapping_sub(year / 100)
            .wrapping_add(year / 400)
            .wrapping_add(of_year)
            .wrapping_add(self.day.into())
            .wrapping_sub(1)
            .wrapping_sub(DAYS_TO_1970)
    }

    /// The reverse of [`Civil::seconds`], up to the end of the year 9999.
    pub(super) fn from_seconds(seconds: u64) -> Self {
        let day = seconds / SECONDS_PER_DAY;
        let of_day = low(seconds % SECONDS_PER_DAY);
        let (year, month, day) = date(low(day));
        Civil {
            year,
            month,
            day,
            hour: small(of_day / 3600),
            minute: small(of_day / 60 % 60),
            second: small(of_day % 60),
        }
    }
}

/// Year, month and day of the day that many days after the start of 1970.
fn date(days: u32) -> (u16, u8, u8) {
    let days = days.wrapping_add(DAYS_TO_1970);
    let (eras, days) = (days / DAYS_PER_400_YEARS, days % DAYS_PER_400_YEARS);
    // Without the leap days before it, each year of the era has 365 days. The last day of the era
    // is a leap day itself.
    let leap_days = (days / DAYS_TO_LEAP_DAY)
        .wrapping_sub(days / DAYS_PER_100_YEARS)
        .wrapping_add(days / DAYS_TO_LAST_LEAP_DAY);
    let of_era = days.wrapping_sub(leap_days) / DAYS_PER_YEAR;
    let before =
        of_era.wrapping_mul(DAYS_PER_YEAR).wrapping_add(of_era / 4).wrapping_sub(of_era / 100);
    let of_year = days.wrapping_sub(before);
    let month = of_year.wrapping_mul(5).wrapping_add(2) / DAYS_PER_5_MONTHS;
    let day = of_year.wrapping_sub(month.wrapping_mul(DAYS_PER_5_MONTHS).wrapping_add(2) / 5);
    let early = month >= 10;
    let year = eras.wrapping_mul(400).wrapping_add(of_era).wrapping_add(early.into());
    let month = month.wrapping_add(3).wrapping_sub(if early { 12 } else { 0 });
    // Four digits at most: it fits.
    (u16::try_from(year).unwrap_or_default(), small(month), small(day.wrapping_add(1)))
}

/// The last day of a month; 0 if there is no such month.
fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// A number that is known to fit.
fn low(value: u64) -> u32 {
    u32::try_from(value).unwrap_or_default()
}

/// A number that is known to fit.
fn small(value: u32) -> u8 {
    u8::try_from(value).unwrap_or_default()
}
