/* SPDX-License-Identifier: Apache-2.0 */
package quickstart.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import tenon.mapping.BackPopulates;

@Entity
@Table(name = "nodes")
public class Node {

    @Id
    private Long id;

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @BackPopulates("children")
    private Node parent;

    @OneToMany(mappedBy = "parent")
    @BackPopulates("parent")
    private List<Node> children = new ArrayList<>();

    protected Node() {}

    public Node(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Node getParent() {
        return parent;
    }

    public void setParent(Node parent) {
        this.parent = parent;
    }

    public List<Node> getChildren() {
        return children;
    }

    public void setChildren(List<Node> children) {
        this.children = children;
    }

    @Override
    public String toString() {
        return name;
    }
}
