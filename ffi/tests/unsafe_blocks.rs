//! Unsafe code is in `ptr.rs` and nowhere else, each block with its reason, and only exported
//! functions call it with pointers.

#![allow(clippy::indexing_slicing, clippy::string_slice, clippy::unwrap_used)] // A test may panic.

use std::path::Path;

fn sources(of: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(of).join("src");
    let mut sources = Vec::new();
    let mut folders = vec![root];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                sources.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!sources.is_empty());
    sources
}

fn blocks(source: &str) -> usize {
    ["unsafe {", "unsafe impl"].iter().map(|start| source.matches(start).count()).sum()
}

#[test]
fn only_in_ptr() {
    for (name, source) in sources("core").iter().chain(&sources("ffi")) {
        assert!(name == "ptr.rs" || blocks(source) == 0, "{name} has unsafe code");
    }
}

#[test]
fn each_block_has_its_reason() {
    let ffi = sources("ffi");
    let (_, ptr) = ffi.iter().find(|(name, _)| name == "ptr.rs").unwrap();
    assert!(blocks(ptr) > 0);
    assert_eq!(blocks(ptr), ptr.matches("// SAFETY: ").count());
}

#[test]
fn every_function_with_a_pointer_says_that_it_is_unsafe() {
    for (name, source) in sources("ffi") {
        for (at, _) in source.match_indices("extern \"C\" fn ") {
            let signature = source[at..].split(" {").next().unwrap();
            let pointers = signature.split(") ->").next().unwrap().contains('*');
            let marked = source[..at].ends_with("pub unsafe ");
            assert_eq!(pointers, marked, "{name}: {signature}");
        }
    }
}
