//! A contact centre for development and tests: Genesys Web Services v2 with `CometD` notifications, agents, calls,
//! written sessions and supervisors behind it, and a control plane for tests. The binary is `supervisor-simulator`; tests start it in their
//! own process with [`start`].
//!
//! | file | what is in it |
//! |---|---|
//! | `world` | the contact centre: people, calls, monitoring, traffic |
//! | `gws` | Genesys Web Services v2 |
//! | `cometd` | the Bayeux server |
//! | `control` | what tests may do, under `/sim/…` |
//! | `state` | all of it as one value, with the time as an argument |
//! | `server` | HTTP around it, and the real clock |
//! | `wire` | connections that can be closed within a request |
//! | `http` | requests and replies as plain values |
//! | `sessions` | signing in: Basic, cookie, CSRF token |
//! | `files` | the files served at `/` |
//! | `faults` | answers in the way of the next requests |
//! | `deliveries` | notifications that are dropped, doubled or late |
//! | `guesses` | what the vendor's pages leave open |
//! | `config` | scenarios and settings |
//! | `cli` | the command line |
//! | `rng` | the one random source |

pub mod cli;
mod cometd;
mod config;
mod control;
mod deliveries;
mod faults;
mod files;
mod guesses;
mod gws;
mod http;
mod rng;
mod server;
mod sessions;
mod state;
mod wire;
mod world;

use std::future::IntoFuture;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

pub use config::{CometdOptions, Delay, Scenario};
pub use guesses::{DeviceDirectory, GuessSwitches};
pub use gws::oddities::{BargeInCapability, Oddities, TimestampSeconds};

use server::Hub;
use wire::{Line, Lines};

/// How to start a simulator.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Port on 127.0.0.1; 0 picks a free one.
    pub port: u16,
    /// The folder to serve at `/`.
    pub dist: Option<PathBuf>,
    /// What differs from the defaults.
    pub scenario: Scenario,
}

impl Options {
    /// For tests: a free port, no random traffic, and operations that take effect as soon as they are answered.
    #[must_use]
    pub fn quiet() -> Self {
        let scenario = Scenario {
            traffic: Some(false),
            confirm_delay_ms: Some(Delay::Fixed(0)),
            ..Scenario::default()
        };
        Self {
            scenario,
            ..Self::default()
        }
    }
}

/// A simulator that runs; it stops when this is dropped.
#[derive(Debug)]
pub struct Running {
    /// Address at which the simulator listens.
    pub addr: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    served: JoinHandle<io::Result<()>>,
    hub: Arc<Hub>,
}

impl Running {
    /// The address as a URL without a trailing slash.
    pub fn url(&self) -> String {
        format!("http://{}", self.addr)
    }

    /// Stops it: held requests are cut, nothing listens any more when this returns.
    pub async fn stop(mut self) {
        self.hang_up();
        // An error of the server is of no use to a caller who ends it.
        let _ = (&mut self.served).await;
    }

    fn hang_up(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        self.hub.let_go();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.hang_up();
    }
}

/// Starts a simulator on the current tokio runtime. An error is a port that is taken, or (`InvalidInput`) a scenario
/// whose `run` cannot be carried out.
pub async fn start(options: Options) -> io::Result<Running> {
    let mut state = state::State::new(0, server::wall_clock(), &options.scenario);
    control::run(&mut state, 0, &options.scenario.run)
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error))?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).await?;
    let addr = listener.local_addr()?;
    let hub = Arc::new(Hub::new(state, options.dist));
    let clock = tokio::spawn(Arc::clone(&hub).keep_time());
    let (stop, stopped) = oneshot::channel::<()>();
    let service = server::router(Arc::clone(&hub)).into_make_service_with_connect_info::<Line>();
    let serving = axum::serve(Lines(listener), service).with_graceful_shutdown(async move {
        let _ = stopped.await;
    });
    let served = tokio::spawn(async move {
        let outcome = serving.into_future().await;
        clock.abort();
        outcome
    });
    Ok(Running {
        addr,
        stop: Some(stop),
        served,
        hub,
    })
}
