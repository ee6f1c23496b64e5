#include <glib.h>
#include <hb.h>
#include <hb-ot.h>
