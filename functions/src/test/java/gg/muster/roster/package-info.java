@NullMarked
package gg.muster.roster;

import org.jspecify.annotations.NullMarked;
