"""`python -m kg`, and the command `kg`: the command line, quiet from the first moment on."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line."""
    try:
        from kg import cli  # here: Ctrl-C while the libraries load shows no traceback either
    except KeyboardInterrupt:
        sys.exit(130)
    except ImportError as error:
        sys.exit(f"kg is not installed completely ({error}); install it again with pip.")
    cli.main()


if __name__ == "__main__":
    main()
