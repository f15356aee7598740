@NullMarked
package gg.muster.redis;

import org.jspecify.annotations.NullMarked;
