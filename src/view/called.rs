//! Closures in boxes. A boxed `FnMut` or `Fn` of Rust has its code two or three times in the bundle, since it can be called once
//! as well; what is called through these is there once.
//!
//! Must not know what a closure does.

/// What is called again and again for what it gives.
pub(super) trait Gives<R> {
    /// What the closure gives now.
    fn now(&mut self) -> R;
}

impl<R, F: FnMut() -> R> Gives<R> for F {
    fn now(&mut self) -> R {
        self()
    }
}

/// What is called again and again with something.
pub(super) trait Takes<A> {
    /// Hands a value to the closure.
    fn accept(&mut self, what: A);
}

impl<A, F: FnMut(A)> Takes<A> for F {
    fn accept(&mut self, what: A) {
        self(what);
    }
}

/// What is called again and again for what it makes of something.
pub(super) trait Makes<A, R> {
    /// What the closure makes of a value.
    fn make(&self, of: A) -> R;
}

impl<A, R, F: Fn(A) -> R> Makes<A, R> for F {
    fn make(&self, of: A) -> R {
        self(of)
    }
}
