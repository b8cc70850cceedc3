# Sourced by the commands of bin/: `. "$root/bin/_environment.sh"; prepare_environment run|test`.
# Sets $python to the interpreter of the environment (.venv), made and filled when needed.

find_python() {
    for candidate in python3.11 python3.12 python3.13 python3.14 python3; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    printf '%s\n' "Maisonnée demande Python 3.11 ou plus récent, introuvable sur cette machine." \
        "Installez-le (par exemple : apt install python3 python3-venv), puis recommencez." >&2
    return 1
}

prepare_environment() {
    python="$root/.venv/bin/python"
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        base="$python"
    else
        base=$(find_python) || exit 1
    fi
    "$base" -I "$root/bin/_install.py" "$root" "$1" || exit 1
    PYTHONPATH="$root"
    export PYTHONPATH
    # Some containers forbid the compiled copies of modules: every process would compile the whole product again.
    unset PYTHONDONTWRITEBYTECODE
}
