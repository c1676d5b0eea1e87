//! Who asks, as far as the network tells: for the budgets of forms, in memory only and never in a log.

use std::net::IpAddr;

use axum::http::{HeaderMap, Request};

/// The other end of the connection.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub IpAddr);

/// Puts the one who asks into the extensions of a request, for the domains that have a budget for each network.
pub fn name<B>(request: &mut Request<B>, proxies: &[IpAddr]) {
    let peer = request.extensions().get::<Peer>().copied();
    if let Some(ip) = peer.and_then(|peer| client(peer, request.headers(), proxies)) {
        request.extensions_mut().insert(ui::Client(ip));
    }
}

/// A proxy names the one before it, at the end of the list; what stands before that, anybody can have written. Nobody is named
/// for a request of this machine itself: all people behind a proxy that names nobody would share one budget.
fn client(Peer(peer): Peer, headers: &HeaderMap, proxies: &[IpAddr]) -> Option<IpAddr> {
    let peer = peer.to_canonical();
    if !peer.is_loopback() && !proxies.contains(&peer) {
        return Some(peer);
    }
    let named = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    named.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn only_a_proxy_is_believed_and_only_its_last_word() {
        let proxy: IpAddr = "10.0.0.5".parse().unwrap();
        let asked = |peer: &str, forwarded: Option<&'static str>| {
            let mut headers = HeaderMap::new();
            if let Some(list) = forwarded {
                headers.insert("x-forwarded-for", HeaderValue::from_static(list));
            }
            client(Peer(peer.parse().unwrap()), &headers, &[proxy]).map(|ip| ip.to_string())
        };
        assert_eq!(asked("192.0.2.7", None).as_deref(), Some("192.0.2.7"));
        assert_eq!(asked("192.0.2.7", Some("198.51.100.1")).as_deref(), Some("192.0.2.7"), "anybody can write it");
        assert_eq!(asked("127.0.0.1", Some("203.0.113.9, 198.51.100.1")).as_deref(), Some("198.51.100.1"));
        assert_eq!(asked("10.0.0.5", Some("198.51.100.1")).as_deref(), Some("198.51.100.1"));
        assert_eq!(asked("::ffff:192.0.2.7", None).as_deref(), Some("192.0.2.7"));
        assert_eq!(asked("::1", None), None);
        assert_eq!(asked("127.0.0.1", Some("unknown")), None);
    }
}
