"""Writes LightGBM models as one ONNX TreeEnsembleRegressor, a target a model, with each model's calibration taken in.

features [N,F] → scores [N,targets]: log-odds that a candidate is the field's value.
"""

from __future__ import annotations

import lightgbm
import numpy as np
import onnx
from onnx import TensorProto, helper


class Trees:
    """The attributes of a TreeEnsembleRegressor, filled node by node."""

    def __init__(self) -> None:
        self.rows: list[tuple[int, int, float, str, int]] = []
        self.branches: dict[int, tuple[int, int]] = {}
        self.leaves: list[tuple[int, int, int, float]] = []
        self.tree, self.first = -1, 0

    def add_model(self, booster: lightgbm.Booster, target: int, slope: float) -> None:
        for tree in booster.dump_model()["tree_info"]:
            self.tree, self.first = self.tree + 1, len(self.rows)
            self._node(tree["tree_structure"], target, slope)

    def _node(self, node: dict, target: int, slope: float) -> int:
        row = len(self.rows)
        if "leaf_value" in node:
            self.rows.append((self.tree, row - self.first, 0.0, "LEAF", 0))
            self.leaves.append((self.tree, row - self.first, target, float(node["leaf_value"]) * slope))
            return row - self.first
        if node["decision_type"] != "<=" or node["missing_type"] != "None":
            raise ValueError("Only numeric splits without missing values are written.")
        self.rows.append((self.tree, row - self.first, floor32(node["threshold"]), "BRANCH_LEQ", node["split_feature"]))
        left = self._node(node["left_child"], target, slope)
        right = self._node(node["right_child"], target, slope)
        self.branches[row] = (left, right)
        return row - self.first


def floor32(threshold: float) -> float:
    """The largest single-precision number not above: features are single precision, so that no comparison changes."""
    single = np.float32(threshold)
    return float(np.nextafter(single, np.float32(-np.inf)) if float(single) > threshold else single)


def build(
    boosters: list[lightgbm.Booster], slopes: list[float], intercepts: list[float], width: int, name: str
) -> onnx.ModelProto:
    trees = Trees()
    for target, (booster, slope) in enumerate(zip(boosters, slopes)):
        trees.add_model(booster, target, slope)
    ids, nodes, thresholds, modes, features = zip(*trees.rows)
    branches = [trees.branches.get(index, (0, 0)) for index in range(len(trees.rows))]
    leaf_trees, leaf_nodes, targets, weights = zip(*trees.leaves)
    node = helper.make_node(
        "TreeEnsembleRegressor",
        ["features"],
        ["scores"],
        domain="ai.onnx.ml",
        n_targets=len(boosters),
        aggregate_function="SUM",
        post_transform="NONE",
        base_values=intercepts,
        nodes_treeids=ids,
        nodes_nodeids=nodes,
        nodes_featureids=features,
        nodes_values=thresholds,
        nodes_modes=modes,
        nodes_truenodeids=[left for left, _ in branches],
        nodes_falsenodeids=[right for _, right in branches],
        target_treeids=leaf_trees,
        target_nodeids=leaf_nodes,
        target_ids=targets,
        target_weights=weights,
    )
    graph = helper.make_graph(
        [node],
        name,
        [helper.make_tensor_value_info("features", TensorProto.FLOAT, ["N", width])],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["N", len(boosters)])],
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("ai.onnx.ml", 3)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="vouch models/train/extraction")
    onnx.checker.check_model(model, full_check=True)
    return model
