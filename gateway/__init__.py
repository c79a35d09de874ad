"""The public door: chat, live stream, console, admin, sign-in; starts and watches the rest."""
