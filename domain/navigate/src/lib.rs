//! navigate
