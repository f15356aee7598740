/** What of the template can be made, and whether it works there. */
@NullMarked
package gg.muster.localstack;

import org.jspecify.annotations.NullMarked;
