//! Listening: sockets, connections within their limits, and a farewell that lets running requests end.

use std::{net::SocketAddr, sync::Arc};

use axum::{Router, http::Request};
use hyper::body::Incoming;
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto::Builder, graceful::GracefulShutdown},
    service::TowerToHyperService,
};
use kernel::Fault;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
};

use tower::ServiceExt;

use crate::{client::Peer, config::Limits, slow::Taken};

/// Opens the sockets. An address family that the machine does not have is skipped when another one works.
///
/// # Errors
/// When none can be opened; says which port is taken.
pub async fn bind(addresses: &[SocketAddr]) -> Result<Vec<TcpListener>, Fault> {
    let mut listeners = Vec::new();
    let mut last = None;
    for address in addresses {
        // port 0 is chosen once and then shared by the other family
        let port = match (address.port(), listeners.first().and_then(|l: &TcpListener| l.local_addr().ok())) {
            (0, Some(first)) => first.port(),
            (port, _) => port,
        };
        match TcpListener::bind(SocketAddr::new(address.ip(), port)).await {
            Ok(listener) => listeners.push(listener),
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {
                return Err(Fault::new(format!(
                    "listen on {address}: the port is taken; stop the other program or choose another with --listen"
                )));
            }
            Err(error) => last = Some(Fault::because(format!("listen on {address}"), error)),
        }
    }
    match (listeners.is_empty(), last) {
        (true, Some(fault)) => Err(fault),
        (true, None) => Err(Fault::new("listen: no address was given")),
        (false, _) => Ok(listeners),
    }
}

/// Serves until `stop` resolves, then lets running requests end.
pub async fn serve(
    listeners: Vec<TcpListener>,
    router: Router,
    limits: &Limits,
    stop: impl Future<Output = ()> + Send,
) {
    raise_open_files(limits.connections);
    let room = Arc::new(Semaphore::new(limits.connections));
    let graceful = GracefulShutdown::new();
    let (sender, mut accepted) = tokio::sync::mpsc::channel(64);
    let accepting: Vec<_> = listeners
        .into_iter()
        .map(|listener| tokio::spawn(accept(listener, Arc::clone(&room), sender.clone())))
        .collect();
    drop(sender);
    let mut stop = std::pin::pin!(stop);
    loop {
        tokio::select! {
            () = &mut stop => break,
            next = accepted.recv() => match next {
                Some((stream, permit)) => connection(stream, permit, &router, limits, &graceful),
                None => break,
            },
        }
    }
    for task in accepting {
        task.abort();
    }
    tokio::select! {
        () = graceful.shutdown() => {}
        () = tokio::time::sleep(limits.farewell) => tracing::warn!("some requests did not end in time"),
    }
}

/// Files that are open besides connections.
const OTHER_FILES: u64 = 256;

/// Most systems let a program open 1,024 files unless it asks for more: a few slow clients would take them all.
fn raise_open_files(connections: usize) {
    let wanted = u64::try_from(connections).unwrap_or(u64::MAX).saturating_add(OTHER_FILES);
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let within = maximum.map_or(wanted, |most| most.min(wanted));
    if current.is_none_or(|current| current >= within) {
        return;
    }
    let raised = setrlimit(Resource::Nofile, Rlimit { current: Some(within), maximum });
    if let Err(error) = raised {
        tracing::warn!(%error, "the limit on open files could not be raised");
    }
}

type Accepted = (TcpStream, OwnedSemaphorePermit);

async fn accept(listener: TcpListener, room: Arc<Semaphore>, to: tokio::sync::mpsc::Sender<Accepted>) {
    loop {
        let Ok(permit) = Arc::clone(&room).acquire_owned().await else { return };
        match listener.accept().await {
            Ok((stream, _)) => {
                if to.send((stream, permit)).await.is_err() {
                    return;
                }
            }
            Err(error) => {
                // out of descriptors: wait for connections to end rather than spin
                tracing::warn!(%error, "a connection could not be taken");
                tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            }
        }
    }
}

fn connection(
    stream: TcpStream,
    permit: OwnedSemaphorePermit,
    router: &Router,
    limits: &Limits,
    graceful: &GracefulShutdown,
) {
    let mut builder = Builder::new(TokioExecutor::new()).http1_only();
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.header_wait)
        .max_headers(64)
        .max_buf_size(64 * 1024);
    let peer = stream.peer_addr().ok().map(|address| Peer(address.ip()));
    let router = router.clone().map_request(move |mut request: Request<Incoming>| {
        if let Some(peer) = peer {
            request.extensions_mut().insert(peer);
        }
        request
    });
    let service = TowerToHyperService::new(router);
    let serving = builder.serve_connection(TokioIo::new(Taken::new(stream, limits.take_wait)), service).into_owned();
    let watched = graceful.watch(serving);
    tokio::spawn(async move {
        // a client that goes away is no event of ours
        let _ = watched.await;
        drop(permit);
    });
}
