// Libraries that are opened when they are first needed. With those that they need themselves they are more than twenty, and
// took a quarter of the time in which a small chart, which needs none of them, is drawn.
#include "late_collation.h"
#include "late_levels.h"
#include "late_qpdf.h"
