"""What Datasette needs beyond metadata.yml: one plugin of small modules, each hook in the module of its purpose."""

from .atlases import prepare_jinja2_environment
from .breadcrumb import add_titles
from .clustermap import extra_body_script, extra_js_urls
from .dataset import datasets_of
from .downloads import add_filters, register_output_renderer
from .feeds import add_feed, offer_feeds
from .headers import asgi_wrapper
from .hidden_columns import let_sort_columns_be_hidden
from .home import homes_of
from .lifeline import hold_lifeline
from .names import name_row, render_cell
from .paging import startup
from .permissions import remember_permissions
from .pictures import route_pictures
from .reconcile import let_others_ask, route_reconciliation
from .robots import close_to_indexes, keep_out_of_indexes, serve_robots
from .row_pages import add_tilde, extra_template_vars
from .search_page import register_routes
from .searchbox import leave_out_empty_searches

__all__ = [
    "add_feed",
    "add_filters",
    "add_tilde",
    "add_titles",
    "asgi_wrapper",
    "close_to_indexes",
    "datasets_of",
    "extra_body_script",
    "extra_js_urls",
    "extra_template_vars",
    "hold_lifeline",
    "homes_of",
    "keep_out_of_indexes",
    "leave_out_empty_searches",
    "let_others_ask",
    "let_sort_columns_be_hidden",
    "name_row",
    "offer_feeds",
    "prepare_jinja2_environment",
    "register_output_renderer",
    "register_routes",
    "remember_permissions",
    "render_cell",
    "route_pictures",
    "route_reconciliation",
    "serve_robots",
    "startup",
]
