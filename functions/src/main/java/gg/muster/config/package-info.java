@NullMarked
package gg.muster.config;

import org.jspecify.annotations.NullMarked;
