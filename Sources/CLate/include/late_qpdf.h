// libqpdf, which finishes PDF.
#include <qpdf/qpdf-c.h>

// The functions that are called.
#define LATE_QPDF(function) \
  function(init) function(cleanup) function(silence_errors) function(set_suppress_warnings) \
  function(set_attempt_recovery) function(read_memory) function(has_error) function(get_error) \
  function(get_error_full_text) function(more_warnings) function(next_warning) function(get_trailer) \
  function(get_root) function(get_num_pages) function(get_page_n) function(get_object_by_id) \
  function(oh_is_stream) function(oh_get_dict) function(oh_get_key_if_dict) function(oh_is_initialized) \
  function(oh_is_null) function(oh_remove_key) function(oh_replace_key) function(oh_new_name) \
  function(oh_is_dictionary) function(oh_begin_dict_key_iter) function(oh_dict_more_keys) \
  function(oh_dict_next_key) function(oh_is_array) function(oh_get_array_n_items) function(oh_get_array_item) \
  function(oh_is_name) function(oh_get_name) function(oh_is_integer) function(oh_get_int_value) \
  function(oh_get_object_id) function(oh_unparse_resolved) function(oh_get_stream_data) function(oh_release_all)

// Each function under its name without `qpdf_`, with the type that libqpdf's header gives it.
struct late_qpdf {
#define LATE_QPDF_FIELD(name) __typeof__(&qpdf_##name) _Nonnull name;
  LATE_QPDF(LATE_QPDF_FIELD)
#undef LATE_QPDF_FIELD
};

// Finds the functions; returns null, or what the system says is missing.
const char *_Nullable late_qpdf_open(struct late_qpdf *_Nonnull qpdf);
