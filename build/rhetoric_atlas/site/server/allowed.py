"""What SQL may use where anybody may write it: names of SQLite's own, and nothing that is not here.

Left out on purpose: fts3_tokenizer (gives and takes pointers), load_extension, sqlite_log (writes), optimize (writes),
the functions of r-trees (they read what they are given as pages), fts5 (hands out pointers), sqlite_offset (tells of
the file), and json_patch and jsonb_patch, whose time grows with the square of their keys and cannot be interrupted.
"""

from collections.abc import Mapping

# By kind, the functions of SQLite 3.30 to 3.51; what Datasette and its plugins add is allowed besides.
FUNCTIONS: Mapping[str, str] = {
    "core": """
        abs changes char coalesce concat concat_ws format glob hex if ifnull iif instr last_insert_rowid length like
        likelihood likely lower ltrim max min nullif octet_length printf quote random randomblob replace round rtrim
        sign soundex sqlite_compileoption_get sqlite_compileoption_used sqlite_source_id sqlite_version substr substring
        subtype total_changes trim typeof unhex unicode unistr unistr_quote unlikely upper zeroblob
    """,
    "aggregate": """
        avg count group_concat max median min percentile percentile_cont percentile_disc string_agg sum total
    """,
    "window": """
        cume_dist dense_rank first_value lag last_value lead nth_value ntile percent_rank rank row_number
    """,
    "date": """
        current_date current_time current_timestamp date datetime julianday strftime time timediff unixepoch
    """,
    "math": """
        acos acosh asin asinh atan atan2 atanh ceil ceiling cos cosh degrees exp floor ln log log10 log2 mod pi pow
        power radians sin sinh sqrt tan tanh trunc
    """,
    "JSON": """
        -> ->> json json_array json_array_insert json_array_length json_error_position json_extract
        json_group_array json_group_object json_insert json_object json_pretty json_quote json_remove json_replace
        json_set json_type json_valid jsonb jsonb_array jsonb_array_insert jsonb_extract jsonb_group_array
        jsonb_group_object jsonb_insert jsonb_object jsonb_remove jsonb_replace jsonb_set
    """,
    "full-text": "bm25 highlight match matchinfo offsets snippet",
}

# The virtual tables that are there without being made, and make rows of their arguments.
MODULES = frozenset(("json_each", "json_tree", "jsonb_each", "jsonb_tree"))

# Those that Datasette asks, those that it lets visitors ask, and what FTS asks (data_version, page_size).
PRAGMAS = frozenset(
    (
        "compile_options",
        "data_version",
        "database_list",
        "function_list",
        "max_page_count",
        "page_count",
        "page_size",
        "schema_version",
    )
)
PRAGMAS_OF_A_TABLE = frozenset(  # their argument is a name
    ("foreign_key_list", "index_info", "index_list", "index_xinfo", "table_info", "table_xinfo")
)
