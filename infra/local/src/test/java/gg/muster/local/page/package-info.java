/** The practice server's page, driven in a real Chromium. */
@NullMarked
package gg.muster.local.page;

import org.jspecify.annotations.NullMarked;
