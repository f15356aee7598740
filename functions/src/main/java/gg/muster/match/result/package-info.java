/** What players say about a match that is over. Pure. */
@NullMarked
package gg.muster.match.result;

import org.jspecify.annotations.NullMarked;
