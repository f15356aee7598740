@NullMarked
package gg.muster.match.teams;

import org.jspecify.annotations.NullMarked;
