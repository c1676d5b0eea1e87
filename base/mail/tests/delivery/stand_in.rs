//! A stand-in for a mail server that can refuse, put off, break off, keep silent and be away.

use std::sync::{Arc, Mutex};

use mail::Settings;
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// How it answers when it is given a recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Manner {
    Accepts,
    Answers(&'static str),
    /// Closes the connection when the letter is there, without an answer.
    BreaksOff,
    Silent,
}

/// The server; what it accepted stays when it goes.
#[derive(Clone)]
pub struct StandIn {
    pub port: u16,
    manner: Arc<Mutex<Manner>>,
    accepted: Arc<Mutex<Vec<String>>>,
    running: Arc<Mutex<Option<JoinHandle<()>>>>,
}

impl StandIn {
    /// One that runs.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (manner, accepted) = (Arc::new(Mutex::new(Manner::Accepts)), Arc::default());
        let this = Self { port, manner, accepted, running: Arc::default() };
        this.serve(listener);
        this
    }

    pub fn settings(&self) -> Settings {
        let server = format!("smtp://127.0.0.1:{}", self.port);
        Settings::read(Some(&server), Some("Help <help@example.org>"), None, None).unwrap()
    }

    pub fn behave(&self, manner: Manner) {
        *self.manner.lock().unwrap() = manner;
    }

    /// The letters, headers and all, in the order in which they came.
    pub fn accepted(&self) -> Vec<String> {
        self.accepted.lock().unwrap().clone()
    }

    /// From here on nobody listens.
    pub async fn go_away(&self) {
        let running = self.running.lock().unwrap().take().unwrap();
        running.abort();
        assert!(running.await.unwrap_err().is_cancelled());
    }

    /// Listens again where it did.
    pub async fn come_back(&self) {
        self.serve(TcpListener::bind(("127.0.0.1", self.port)).await.unwrap());
    }

    fn serve(&self, listener: TcpListener) {
        let this = self.clone();
        *self.running.lock().unwrap() = Some(tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let this = this.clone();
                tokio::spawn(async move { this.talk(stream).await });
            }
        }));
    }

    async fn talk(&self, stream: TcpStream) -> Option<()> {
        let mut lines = BufReader::new(stream);
        say(&mut lines, "220 stand-in").await?;
        loop {
            let line = hear(&mut lines).await?;
            let manner = self.manner.lock().unwrap().clone();
            match line.split([' ', ':']).next().unwrap_or_default() {
                "QUIT" => return say(&mut lines, "221 bye").await,
                "RCPT" => match manner {
                    Manner::Answers(answer) => say(&mut lines, answer).await?,
                    Manner::Silent => std::future::pending().await,
                    Manner::Accepts | Manner::BreaksOff => say(&mut lines, "250 ok").await?,
                },
                "DATA" => {
                    say(&mut lines, "354 go on").await?;
                    let mut letter = String::new();
                    loop {
                        let line = hear(&mut lines).await?;
                        if line == "." {
                            break;
                        }
                        letter.push_str(&line);
                        letter.push('\n');
                    }
                    if manner == Manner::BreaksOff {
                        return None;
                    }
                    self.accepted.lock().unwrap().push(letter);
                    say(&mut lines, "250 taken").await?;
                }
                _ => say(&mut lines, "250 ok").await?,
            }
        }
    }
}

async fn say(stream: &mut BufReader<TcpStream>, line: &str) -> Option<()> {
    stream.write_all(format!("{line}\r\n").as_bytes()).await.ok()
}

async fn hear(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut line = String::new();
    let read = stream.read_line(&mut line).await.ok()?;
    (read > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned())
}
