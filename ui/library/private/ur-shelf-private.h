/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-shelf-books.h"
#include "ur-shelf.h"

G_BEGIN_DECLS

UrShelfBooks *ur_shelf_peek_books (UrShelf *shelf);

G_END_DECLS
