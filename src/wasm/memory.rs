//! Memory in larger steps than the allocator takes it by itself.
//!
//! The standard allocator asks for 64 KiB at a time, and an engine's time for one step grows with the memory there
//! is: 6,000 steps took V8 four seconds, 60 of a hundred times the size 30 ms. So whenever the memory has grown, an
//! eighth more is asked for at once and given back to the allocator, which fills it before it asks again.

use std::alloc::{GlobalAlloc, Layout, System};
use std::arch::wasm32::memory_size;
use std::sync::atomic::{AtomicUsize, Ordering};

struct Steps;

#[global_allocator]
static ALLOCATOR: Steps = Steps;

/// Pages of memory when it was last looked at.
static KNOWN: AtomicUsize = AtomicUsize::new(0);

const PAGE: usize = 64 * 1024;
/// The least that is asked for.
const STEP: usize = 4 * PAGE;

impl Steps {
    #[inline]
    fn look(&self) {
        if memory_size::<0>() != KNOWN.load(Ordering::Relaxed) {
            self.grow();
        }
    }

    #[cold]
    fn grow(&self) {
        let more = (memory_size::<0>() * PAGE / 8).max(STEP);
        if let Ok(layout) = Layout::from_size_align(more, 8) {
            // SAFETY: the layout is not empty; what is given back is what was got by it, or nothing.
            unsafe {
                let spare = System.alloc(layout);
                if !spare.is_null() {
                    System.dealloc(spare, layout);
                }
            }
        }
        KNOWN.store(memory_size::<0>(), Ordering::Relaxed);
    }
}

// SAFETY: each call is the system allocator's own, with what it was called with.
unsafe impl GlobalAlloc for Steps {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let out = unsafe { System.alloc(layout) };
        self.look();
        out
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        let out = unsafe { System.alloc_zeroed(layout) };
        self.look();
        out
    }

    unsafe fn dealloc(&self, start: *mut u8, layout: Layout) {
        unsafe { System.dealloc(start, layout) }
    }

    unsafe fn realloc(&self, start: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let out = unsafe { System.realloc(start, layout, size) };
        self.look();
        out
    }
}
