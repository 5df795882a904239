"""What Datasette needs beyond metadata.yml: one plugin of small modules, each hook in the module of its purpose."""

# ruff: noqa: F401  # Datasette finds the hooks here by their names

from .atlases import prepare_jinja2_environment
from .machines.dataset import datasets_of
from .machines.feeds import add_feed, offer_feeds
from .machines.reconcile import let_others_ask, route_reconciliation
from .pages.home import homes_of
from .pages.pictures import route_pictures
from .pages.row_pages import extra_template_vars
from .pages.search_page import register_routes
from .server.guard import prepare_connection
from .server.headers import asgi_wrapper
from .server.hosts import answer_to_own_names
from .server.lifeline import hold_lifeline
from .server.permissions import remember_permissions
from .server.refusals import handle_exception
from .server.robots import close_to_indexes, keep_out_of_indexes, serve_robots
from .tables.breadcrumb import add_titles
from .tables.clustermap import extra_body_script, extra_js_urls
from .tables.downloads import add_filters, register_output_renderer
from .tables.hidden_columns import let_sort_columns_be_hidden
from .tables.labels import name_row, render_cell
from .tables.paging import startup
from .tables.searchbox import leave_out_empty_searches
