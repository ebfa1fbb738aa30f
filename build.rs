//! Packs the rules for the executable, and gives the Windows one its manifest and its version.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// No elevation, UTF-8 as the code page of every narrow call, paths longer than 260 characters, and
/// the Windows versions whose true behaviour is wanted.
const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security>
      <requestedPrivileges>
        <requestedExecutionLevel level="asInvoker" uiAccess="false"/>
      </requestedPrivileges>
    </security>
  </trustInfo>
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1">
    <application>
      <supportedOS Id="{35138b9a-5d96-4fbd-8e2d-a2440225f93a}"/>
      <supportedOS Id="{4a2f28e3-53b9-4441-ba9c-d69d4a4a6e38}"/>
      <supportedOS Id="{1f676c76-80e1-4239-95bb-83d0f6d0da78}"/>
      <supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/>
    </application>
  </compatibility>
  <application xmlns="urn:schemas-microsoft-com:asm.v3">
    <windowsSettings>
      <activeCodePage xmlns="http://schemas.microsoft.com/SMI/2019/WindowsSettings">UTF-8</activeCodePage>
      <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
    </windowsSettings>
  </application>
</assembly>
"#;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=rules");
    let mut files = BTreeMap::new();
    collect(Path::new("rules"), "", &mut files)?;
    pack("rules.deflate", &serde_json::to_vec(&files)?)?;
    println!("cargo::rerun-if-changed=src/report/schema.json");
    pack("schema.deflate", &std::fs::read("src/report/schema.json")?)?;
    if std::env::var("CARGO_CFG_TARGET_OS")? == "windows" {
        let mut resource = winresource::WindowsResource::new();
        resource.set("ProductName", "kmsdoctor").set("FileDescription", "KMS activation check");
        resource.set("OriginalFilename", "kmsdoctor.exe").set_manifest(MANIFEST);
        resource.compile()?;
    }
    Ok(())
}

/// Writes what the executable carries (RFC 1951).
fn pack(name: &str, octets: &[u8]) -> Result<(), Box<dyn Error>> {
    let packed = Path::new(&std::env::var("OUT_DIR")?).join(name);
    let mut encoder = DeflateEncoder::new(std::fs::File::create(packed)?, Compression::best());
    encoder.write_all(octets)?;
    encoder.finish()?;
    Ok(())
}

/// The texts of a folder, by their path below `rules`, with `/` between the parts.
fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) -> Result<(), Box<dyn Error>> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        // The labels of command outputs are in the crate that reads these.
        if path == "labels" {
            continue;
        }
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else {
            let text = std::fs::read_to_string(entry.path())?;
            files.insert(path.clone(), packed(&path, text)?);
        }
    }
    Ok(())
}

/// A text without what only people read: the layout of JSON, and the comments of words.
fn packed(path: &str, text: String) -> Result<String, Box<dyn Error>> {
    let is = |extension| Path::new(path).extension().is_some_and(|it| it == extension);
    if is("json") {
        return Ok(serde_json::from_str::<serde_json::Value>(&text)?.to_string());
    }
    if is("ftl") {
        return Ok(text
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(|line| [line, "\n"])
            .collect());
    }
    Ok(text)
}
