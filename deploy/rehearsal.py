"""A minimal emulated workspace: the driver can sign in, open a session and get an empty result.

With it, the archive contains the classes of the first answer, not only those of the start-up.
"""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

EMPTY = {
    "statement_id": "1",
    "status": {"state": "SUCCEEDED"},
    "manifest": {
        "format": "JSON_ARRAY",
        "schema": {"column_count": 0, "columns": []},
        "total_chunk_count": 0,
        "total_row_count": 0,
        "truncated": False,
        "chunks": [],
    },
    "result": {"data_array": []},
}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        url = f"http://{self.headers['Host']}/oidc"
        if self.path == "/oidc/.well-known/oauth-authorization-server":
            endpoints = ("authorization_endpoint", "token_endpoint", "issuer")
            self.answer({name: f"{url}/v1/token" for name in endpoints})
        elif self.path == "/.well-known/databricks-config":
            self.answer({"oidc_endpoint": url})
        elif self.path.startswith("/api/2.0/sql/warehouses/"):
            self.answer({"id": "training", "state": "RUNNING"})
        elif self.path.startswith("/api/2.0/sql/statements/"):
            self.answer(EMPTY)
        else:
            self.answer({})

    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path == "/oidc/v1/token":
            self.answer({"access_token": "training", "token_type": "Bearer", "expires_in": 3600})
        elif self.path.endswith("/sessions"):
            self.answer({"session_id": "1"})
        else:
            self.answer(EMPTY)

    def do_DELETE(self):
        self.answer({})

    def answer(self, content):
        body = json.dumps(content).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Logs nothing."""


def open_workspace() -> ThreadingHTTPServer:
    """Starts the server on a free loopback port; it runs until it is shut down."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
