@NullMarked
package gg.muster.database;

import org.jspecify.annotations.NullMarked;
