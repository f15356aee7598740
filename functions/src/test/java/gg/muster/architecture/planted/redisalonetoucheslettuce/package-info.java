@NullMarked
package gg.muster.architecture.planted.redisalonetoucheslettuce;

import org.jspecify.annotations.NullMarked;
