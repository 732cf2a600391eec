"""An ONNX graph whose constants are at hand and whose nodes can be replaced."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper


class Network:
    """Nodes in order and constants by name; one input, one output."""

    def __init__(self, path: Path) -> None:
        graph = onnx.load(str(path)).graph
        self.constants = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
        self.nodes: list[onnx.NodeProto] = []
        for node in graph.node:
            if node.op_type == "Constant":
                self.constants[node.output[0]] = numpy_helper.to_array(node.attribute[0].t)
            else:
                self.nodes.append(node)
        self.output = graph.output[0].name
        self._names = 0

    def constant(self, value: np.ndarray) -> str:
        """The name of a new constant."""
        self._names += 1
        name = f"folded.{self._names}"
        self.constants[name] = np.ascontiguousarray(value)
        return name

    def scalar(self, node: onnx.NodeProto) -> tuple[str, float] | None:
        """What flows into a binary node and the single number it meets; None where it meets none."""
        for at, name in enumerate(node.input):
            value = self.constants.get(name)
            if value is not None and value.size == 1 and len(node.input) == 2:
                return node.input[1 - at], float(value.reshape(-1)[0])
        return None

    def users(self, name: str) -> list[onnx.NodeProto]:
        return [node for node in self.nodes if name in node.input]

    def only_user(self, name: str, kind: str) -> onnx.NodeProto | None:
        users = self.users(name)
        return users[0] if len(users) == 1 and users[0].op_type == kind and name != self.output else None

    def maker(self, name: str) -> onnx.NodeProto | None:
        return next((node for node in self.nodes if name in node.output), None)

    def of_kind(self, kind: str) -> Iterator[onnx.NodeProto]:
        """Nodes of a kind that are still there when their turn comes."""
        for node in list(self.nodes):
            if node.op_type == kind and node in self.nodes:
                yield node

    def replace(self, old: list[onnx.NodeProto], new: list[onnx.NodeProto]) -> None:
        """Puts nodes where the last of the old ones stood."""
        at = self.nodes.index(old[-1])
        self.nodes[at : at + 1] = new
        for node in old[:-1]:
            self.nodes.remove(node)

    def rename(self, old: str, new: str) -> None:
        """Lets whoever took `old` take `new`."""
        for node in self.nodes:
            for at, name in enumerate(node.input):
                if name == old:
                    node.input[at] = new

    def model(self, input_shape: list, output_shape: list, opset: int) -> onnx.ModelProto:
        used = {name for node in self.nodes for name in node.input}
        constants = [numpy_helper.from_array(self.constants[name], name) for name in self.constants if name in used]
        value = helper.make_tensor_value_info
        graph = helper.make_graph(
            self.nodes,
            "ppocr",
            [value("x", onnx.TensorProto.FLOAT, input_shape)],
            [value(self.output, onnx.TensorProto.FLOAT, output_shape)],
            constants,
        )
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8)
        onnx.checker.check_model(model)
        return model


def attribute(node: onnx.NodeProto, name: str):
    return next((helper.get_attribute_value(each) for each in node.attribute if each.name == name), None)
