/* SPDX-License-Identifier: Apache-2.0 */
/** The entities of the application, with private fields. */
package client.model;
