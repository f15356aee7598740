@NullMarked
package gg.muster.servers;

import org.jspecify.annotations.NullMarked;
