/** Who the players are: profiles read from the league's MariaDB, which is the only thing that knows them. */
@NullMarked
package gg.muster.player;

import org.jspecify.annotations.NullMarked;
