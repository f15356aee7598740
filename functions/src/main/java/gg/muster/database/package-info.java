/** How MariaDB is reached: two connections, Muster's own tables up to date, and outages told from bugs. */
@NullMarked
package gg.muster.database;

import org.jspecify.annotations.NullMarked;
