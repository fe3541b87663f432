/* SPDX-License-Identifier: Apache-2.0 */
/** Runs an application on the module path. */
package tenon.modulepath;
