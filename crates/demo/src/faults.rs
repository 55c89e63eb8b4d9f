//! Switches for the demo's data and for ways in which a server can fail, set
//! for everybody on the command line and for one browser by a cookie.

use super::query::{self, Values};
use axum::http::HeaderMap;
use clap::{Args, ValueEnum};

/// Name of the cookie. Its value is a percent-encoded list such as
/// `latency=2000&status=503&retry-after=3`.
pub const COOKIE: &str = "demo-faults";

/// What can be switched. Faults concern `/portal/home` only.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
pub struct Switches {
    /// Seed of the demo data [default: 1]
    #[arg(long)]
    pub seed: Option<u64>,
    /// Sessions in the last seven days, about [default: 420]
    #[arg(long, value_parser = clap::value_parser!(u32).range(..=100_000))]
    pub calls: Option<u32>,
    /// Milliseconds to wait before each answer
    #[arg(long, value_parser = clap::value_parser!(u64).range(..=600_000))]
    pub latency: Option<u64>,
    /// Status of a failure, with a body to match
    #[arg(long, value_parser = clap::value_parser!(u16).range(400..=599))]
    pub status: Option<u16>,
    /// Seconds in the Retry-After of statuses 429 and 503 [default: 2]
    #[arg(long)]
    pub retry_after: Option<u32>,
    /// Break off in the middle of the body
    #[arg(long)]
    pub truncate: Option<Truncate>,
    /// Answer 200 with something that is no home
    #[arg(long)]
    pub body: Option<Body>,
    /// Write averages over nothing as a bare NaN
    #[arg(long)]
    pub nan: bool,
    /// Write names in PascalCase
    #[arg(long)]
    pub pascal: bool,
    /// Be a server without sign-in: 404 below /auth, home for everybody
    #[arg(long)]
    pub no_sign_in: bool,
}

/// How an answer breaks off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Truncate {
    /// The connection is cut before all of the announced length is sent
    #[value(alias = "1")]
    Cut,
    /// The answer is complete, its JSON is not
    Json,
}

/// What can come in place of a home.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Body {
    /// A sign-in page
    Html,
    /// Nothing, with status 204
    Empty,
    /// The JSON null
    Null,
    /// An empty JSON list
    List,
    /// Plain text
    Text,
    /// A responseStatus with an errorCode
    Error,
}

impl Switches {
    /// These switches with those of the request's cookie over them.
    ///
    /// # Errors
    /// A sentence about what the cookie has wrong.
    pub fn for_request(&self, headers: &HeaderMap) -> Result<Self, String> {
        let mut switches = self.clone();
        if let Some(list) = query::cookie(headers, COOKIE) {
            switches.read(&list)?;
        }
        Ok(switches)
    }

    fn read(&mut self, list: &str) -> Result<(), String> {
        for (name, value) in Values::from_form(list).pairs() {
            let wrong = |_| format!("cookie {COOKIE}: {name} cannot be \"{value}\"");
            let number = || value.parse::<u64>().map_err(|_| wrong(String::new()));
            let narrow = || number().and_then(|n| u32::try_from(n).map_err(|_| wrong(String::new())));
            match name {
                "seed" => self.seed = Some(number()?),
                "calls" => self.calls = Some(narrow()?.min(100_000)),
                "latency" => self.latency = Some(number()?.min(600_000)),
                "status" => {
                    let status = narrow()?;
                    if !(400..=599).contains(&status) {
                        return Err(wrong(String::new()));
                    }
                    self.status = u16::try_from(status).ok();
                }
                "retry-after" => self.retry_after = Some(narrow()?),
                "truncate" => {
                    self.truncate = Some(Truncate::from_str(value, true).map_err(wrong)?);
                }
                "body" => self.body = Some(Body::from_str(value, true).map_err(wrong)?),
                "nan" => self.nan = value != "0",
                "pascal" => self.pascal = value != "0",
                "auth" if value == "missing" => self.no_sign_in = true,
                "auth" => return Err(wrong(String::new())),
                _ => return Err(format!("cookie {COOKIE}: unknown switch \"{name}\"")),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderValue, header};

    fn read(cookie: &'static str) -> Result<Switches, String> {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static(cookie));
        let command_line = Switches { latency: Some(5), ..Switches::default() };
        command_line.for_request(&headers)
    }

    #[test]
    fn the_cookie_goes_over_the_command_line() {
        let encoded = read("a=b; demo-faults=latency%3D2000%26status%3D503%26retry-after%3D3");
        let plain = read("demo-faults=latency=2000&status=503&retry-after=3");
        let expected = Switches { latency: Some(2000), status: Some(503), retry_after: Some(3), ..Switches::default() };
        assert_eq!(encoded.as_ref(), Ok(&expected));
        assert_eq!(plain, encoded);
        assert_eq!(read("ss-id=1").map(|switches| switches.latency), Ok(Some(5)));
    }

    #[test]
    fn every_switch() {
        let all = "demo-faults=truncate=json&body=html&nan=1&pascal=1&calls=20000&seed=7&auth=missing";
        let expected = Switches {
            seed: Some(7),
            calls: Some(20_000),
            latency: Some(5),
            truncate: Some(Truncate::Json),
            body: Some(Body::Html),
            nan: true,
            pascal: true,
            no_sign_in: true,
            ..Switches::default()
        };
        assert_eq!(read(all), Ok(expected));
        assert_eq!(read("demo-faults=truncate=1").map(|switches| switches.truncate), Ok(Some(Truncate::Cut)));
    }

    #[test]
    fn mistakes_are_told() {
        for wrong in ["demo-faults=stauts=1", "demo-faults=status=200", "demo-faults=body=x"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
