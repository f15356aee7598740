@NullMarked
package gg.muster.party;

import org.jspecify.annotations.NullMarked;
