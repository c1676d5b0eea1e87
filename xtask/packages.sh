# shellcheck shell=bash
# Sourced by ./run and ./test: Debian packages under one rule. As root they are installed; otherwise through sudo, only if
# --install was given; otherwise the line to type is printed. Answers 1 when the packages are still missing.
packages() {
  local sudo=()
  if [ "$(id -u)" != 0 ]; then
    if [ "${install:-no}" != yes ] || ! command -v sudo >/dev/null; then
      printf 'missing: %s. Type\n  sudo apt-get install %s\nor start again with --install\n' "$*" "$*" >&2
      return 1
    fi
    sudo=(sudo)
  fi
  printf 'Installing %s\n' "$*"
  "${sudo[@]}" apt-get update -qq || true
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# Finds cargo also where the toolchain's installer put it but the terminal does not know yet.
toolchain() {
  command -v cargo >/dev/null || PATH=$HOME/.cargo/bin:$PATH
  command -v cargo >/dev/null && return 0
  cat >&2 <<'TXT'
The Rust toolchain is missing (1.95 or later). Type
  curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh
then open a new terminal and start again.
TXT
  return 1
}
